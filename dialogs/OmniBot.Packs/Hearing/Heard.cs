using OmniBot.Core.Turns;

namespace OmniBot.Packs.Hearing;

/// <summary>What was understood of a turn's message.</summary>
/// <param name="Text">The message's text; empty when it has none.</param>
/// <param name="Intent">The best intent.</param>
/// <param name="Score">Its score, 0 to 1.</param>
/// <param name="Second">The second best intent, or null.</param>
/// <param name="SecondScore">Its score.</param>
/// <param name="IsButton">The text is the title of a button.</param>
/// <param name="LanguageChanged">The conversation's language changed with this message.</param>
/// <param name="LanguageAsked">The message asks for that language in words.</param>
internal sealed record Heard(
    string Text,
    string Intent,
    double Score,
    string? Second = null,
    double SecondScore = 0,
    bool IsButton = false,
    bool LanguageChanged = false,
    bool LanguageAsked = false)
{
    /// <summary>What was understood in the turn; nothing when it brought no message.</summary>
    public static Heard Of(ITurnContext turn) => turn.TurnState.Get<Heard>() ?? new Heard(turn.Activity.Text ?? "", "None", 0);
}

using OmniBot.Core.Turns;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Common;

/// <summary>Answers that need no conversation of their own.</summary>
internal sealed class CommonReplies(Texts texts)
{
    /// <summary>Says the text with the main menu as buttons.</summary>
    public Task SayWithMenuAsync(ITurnContext turn, Saying saying, CancellationToken cancellationToken) =>
        ButtonMessage.SendAsync(turn, texts.Get(turn, saying), [.. Buttons.Menu.Select(button => texts.Get(turn, button))], cancellationToken);

    /// <summary>Answers small talk and help. With a conversation open, its question follows, so there is no menu.</summary>
    /// <returns>False for an intent that is none of these.</returns>
    public async Task<bool> AnswerAsync(ITurnContext turn, string intent, bool isOpen, CancellationToken cancellationToken)
    {
        string? text = intent switch
        {
            Intents.Greeting => CommonTexts.GreetingAgain,
            Intents.Thanks => CommonTexts.Thanks,
            Intents.About => CommonTexts.About,
            Intents.Help => isOpen ? CommonTexts.HelpOpen : CommonTexts.Help,
            _ => null,
        };
        if (text is null)
        {
            return false;
        }

        if (isOpen && intent == Intents.Greeting)
        {
            return true;
        }

        if (isOpen || intent == Intents.Thanks)
        {
            await texts.SayAsync(turn, text, cancellationToken);
        }
        else
        {
            await SayWithMenuAsync(turn, text, cancellationToken);
        }

        return true;
    }
}

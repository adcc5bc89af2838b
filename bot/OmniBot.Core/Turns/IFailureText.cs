namespace OmniBot.Core.Turns;

/// <summary>What a user is told when a turn failed.</summary>
public interface IFailureText
{
    /// <summary>The text in the given language, or in the default one.</summary>
    string ForTurn(string? locale);
}

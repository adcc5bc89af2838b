namespace OmniBot.Dialogs;

/// <summary>Settings of an <see cref="OAuthPrompt"/>.</summary>
public class OAuthPromptSettings
{
    /// <summary>Connection of the token service.</summary>
    public string ConnectionName { get; set; } = "";

    /// <summary>Title of the card's button.</summary>
    public string Title { get; set; } = "";

    /// <summary>Text of the card.</summary>
    public string? Text { get; set; }

    /// <summary>How long the prompt waits for the sign-in.</summary>
    /// <value>Milliseconds. The default is 15 minutes.</value>
    public int? Timeout { get; set; }

    /// <summary>A message that is not a sign-in ends the prompt without a token.</summary>
    /// <value>The default is true.</value>
    public bool EndOnInvalidMessage { get; set; } = true;

    /// <summary>Address that the sign-in page goes to at its end.</summary>
    public string? FinalRedirect { get; set; }
}

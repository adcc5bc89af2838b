namespace OmniBot.Dialogs;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all: the question names them itself.</summary>
    None,

    /// <summary>As the channel can best show them.</summary>
    Auto,

    /// <summary>In the text: (1) red, (2) green, or (3) blue.</summary>
    Inline,

    /// <summary>As lines below the text.</summary>
    List,

    /// <summary>As buttons that go away.</summary>
    SuggestedAction,

    /// <summary>As buttons on a card.</summary>
    HeroCard,
}

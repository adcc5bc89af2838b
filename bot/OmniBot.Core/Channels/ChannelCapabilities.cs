namespace OmniBot.Core.Channels;

/// <summary>What a channel can show, asked by dialogs and prompts instead of the channel's name.</summary>
public sealed record ChannelCapabilities
{
    /// <summary>A plain text channel: no buttons, no cards, no typing.</summary>
    public static ChannelCapabilities TextOnly { get; } = new();

    /// <summary>Greatest number of suggested actions shown together; 0 when there are none.</summary>
    public int MaxSuggestedActions { get; init; }

    /// <summary>Greatest number of buttons on a card; 0 when there are none.</summary>
    public int MaxCardActions { get; init; }

    /// <summary>Greatest length of a button's title, in characters.</summary>
    public int MaxActionTitleLength { get; init; } = 20;

    /// <summary>Greatest length of a message's text, in UTF-16 code units.</summary>
    public int MaxTextLength { get; init; } = 4000;

    /// <summary>Hero cards and Adaptive Cards are shown as such.</summary>
    public bool Cards { get; init; }

    /// <summary>Markdown is rendered.</summary>
    public bool Markdown { get; init; }

    /// <summary>The activity's service URL is this server's, so that its own pages, such as <c>/help/delivery</c>, are found there.</summary>
    public bool OwnPages { get; init; }

    /// <summary>Typing indicators are shown.</summary>
    public bool Typing { get; init; }

    /// <summary>A sent message can be changed.</summary>
    public bool Update { get; init; }

    /// <summary>A sent message can be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>Files can be attached to messages.</summary>
    public bool Attachments { get; init; }

    /// <summary>Text is spoken.</summary>
    public bool Speech { get; init; }
}

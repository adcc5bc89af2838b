namespace OmniBot.Core.Channels;

/// <summary>What a channel can show, asked by dialogs and prompts instead of the channel's name, and by what fits activities to it.</summary>
public sealed record ChannelCapabilities
{
    /// <summary>A plain text channel: no buttons, no cards, no typing.</summary>
    public static ChannelCapabilities TextOnly { get; } = new();

    /// <summary>Greatest number of suggested actions shown together; 0 when there are none.</summary>
    public int MaxSuggestedActions { get; init; }

    /// <summary>Greatest number of buttons on a card; 0 when there are none.</summary>
    public int MaxCardActions { get; init; }

    /// <summary>Greatest length of a button's title, in <see cref="TextUnit"/>.</summary>
    public int MaxActionTitleLength { get; init; } = 20;

    /// <summary>Greatest length of what a button sends back, in bytes of UTF-8; a longer value is looked up by a short key when it comes back.</summary>
    public int MaxActionValueBytes { get; init; } = 1000;

    /// <summary>More choices than <see cref="MaxSuggestedActions"/> are shown as a list of at most this many rows; 0 when there are no lists.</summary>
    public int MaxListRows { get; init; }

    /// <summary>Greatest length of a row's title, in <see cref="TextUnit"/>.</summary>
    public int MaxListTitleLength { get; init; } = 24;

    /// <summary>Buttons can open a web page; else its address is written into the text.</summary>
    public bool UrlActions { get; init; }

    /// <summary>Greatest length of a message's text, in <see cref="TextUnit"/>.</summary>
    public int MaxTextLength { get; init; } = 4000;

    /// <summary>Greatest length of the text of a message that has buttons or a list; null when it is <see cref="MaxTextLength"/>.</summary>
    public int? MaxTextLengthWithActions { get; init; }

    /// <summary>What the lengths count.</summary>
    public LengthUnit TextUnit { get; init; }

    /// <summary>Hero cards and Adaptive Cards are shown as such.</summary>
    public bool Cards { get; init; }

    /// <summary>Hero and thumbnail cards become the vendor's own cards; the greatest number of them side by side, 0 when there are none.</summary>
    public int MaxHeroCards { get; init; }

    /// <summary>How bold, lists and links are written.</summary>
    public MarkupDialect Markup { get; init; }

    /// <summary>The activity's service URL is this server's, so that its own pages, such as <c>/help/delivery</c>, are found there.</summary>
    public bool OwnPages { get; init; }

    /// <summary>Typing indicators are shown.</summary>
    public bool Typing { get; init; }

    /// <summary>A sent message can be changed.</summary>
    public bool Update { get; init; }

    /// <summary>A sent message can be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>The channel tells what became of a message: delivered, read, failed.</summary>
    public bool Receipts { get; init; }

    /// <summary>What can be sent as such.</summary>
    public MediaKinds Media { get; init; }

    /// <summary>Greatest size of a file of a kind, in bytes; a kind that is not listed has no limit that we know.</summary>
    public IReadOnlyDictionary<MediaKinds, long> MaxMediaBytes { get; init; } = new Dictionary<MediaKinds, long>();

    /// <summary>Greatest length of a text in the same message as a file, in <see cref="TextUnit"/>; 0 when it must go by itself.</summary>
    public int MaxCaptionLength { get; init; }

    /// <summary>A message can hold any number of attachments together with its text.</summary>
    public bool ManyAttachments { get; init; }

    /// <summary>How long after the user's last message the bot may write freely; null when always.</summary>
    public TimeSpan? SessionWindow { get; init; }

    /// <summary>The answer goes back in the request that brought the message, and nothing can be sent otherwise.</summary>
    public bool Synchronous { get; init; }

    /// <summary>Text is spoken.</summary>
    public bool Speech { get; init; }

    /// <summary>Files can be attached to messages.</summary>
    public bool Attachments => (Media & MediaKinds.Files) != 0;

    /// <summary>Markdown is rendered, in whatever dialect, with its links.</summary>
    public bool Markdown => Markup is MarkupDialect.Markdown or MarkupDialect.Html or MarkupDialect.TelegramHtml;
}

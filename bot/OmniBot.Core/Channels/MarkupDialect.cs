namespace OmniBot.Core.Channels;

/// <summary>How a channel writes bold, lists and links.</summary>
public enum MarkupDialect
{
    /// <summary>Not at all: markup is taken out, and links are written beside their words.</summary>
    None = 0,

    /// <summary>CommonMark, as the Bot Framework's <c>markdown</c> text format.</summary>
    Markdown = 1,

    /// <summary><c>*bold*</c>, <c>_italic_</c>, <c>~strike~</c>, <c>```mono```</c>; no links. Source: WhatsApp Help Center, "How to format your messages".</summary>
    WhatsApp = 2,

    /// <summary>The few HTML tags of Telegram's <c>HTML</c> parse mode; a line break is a line break. Source: Bot API, "HTML style".</summary>
    TelegramHtml = 3,

    /// <summary>HTML for mail.</summary>
    Html = 4,
}

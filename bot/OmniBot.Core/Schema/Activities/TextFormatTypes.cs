namespace OmniBot.Core.Schema;

/// <summary>Formats of <c>text</c>.</summary>
public static class TextFormatTypes
{
    public const string Markdown = "markdown";
    public const string Plain = "plain";
    public const string Xml = "xml";
}

using System.Globalization;
using System.Net;
using System.Reflection;
using OmniBot.Core.Crm;

namespace OmniBot.Host.Help;

/// <summary>Writes help pages as HTML. All that comes from articles is encoded: Markdown in them is shown as it is written.</summary>
internal static class HelpPage
{
    private static readonly string s_template = Read("page.html");

    public static string Style { get; } = Read("help.css");

    /// <param name="article">The article.</param>
    /// <param name="others">The same page in other languages.</param>
    /// <param name="botName">The bot's name, which leads to the chat.</param>
    public static string Of(Article article, IEnumerable<Article> others, string botName) => Fill(
        article.Language,
        article.Title,
        string.Concat(others.Select(other =>
            $"""<a href="?lang={Uri.EscapeDataString(other.Language)}" hreflang="{Encode(other.Language)}" lang="{Encode(other.Language)}">{Encode(NameOf(other.Language))}</a>""")),
        Paragraphs(article.Body),
        botName);

    /// <summary>The page that says that there is none, in both languages.</summary>
    public static string Missing(string botName) => Fill(
        "en", "Page not found", "", "<p>There is no such help page.</p>\n    <p lang=\"de\">Diese Hilfeseite gibt es nicht.</p>", botName);

    /// <summary>Blank lines separate paragraphs; other line ends are kept.</summary>
    private static string Paragraphs(string body) => string.Join(
        "\n    ",
        body.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => $"<p>{Encode(paragraph).Replace("\n", "<br>\n    ", StringComparison.Ordinal)}</p>"));

    // One pass over the template: what is put in is not searched for placeholders again.
    private static string Fill(string language, string title, string languages, string body, string botName) =>
        string.Concat(s_template.Split("{{").SelectMany(part => part.Split("}}", 2)).Select(part => part switch
        {
            "language" => Encode(language),
            "title" => Encode(title),
            "languages" => languages,
            "body" => body,
            "botName" => Encode(botName),
            _ => part,
        }));

    private static string NameOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(HelpPage), name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

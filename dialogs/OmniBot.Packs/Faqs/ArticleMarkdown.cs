using System.Text.RegularExpressions;

namespace OmniBot.Packs.Faqs;

/// <summary>An article for a channel that renders Markdown. Articles are plain text or Markdown themselves.</summary>
internal static partial class ArticleMarkdown
{
    /// <summary>The body with its lines kept: a line end becomes a hard line break (CommonMark, section 6.7).</summary>
    public static string Body(string body) => LineEnd().Replace(body.Trim().ReplaceLineEndings("\n"), "  \n");

    /// <summary>A link where the source is one, else its name.</summary>
    /// <param name="source">An absolute http or https URL, a path, or the name of a document.</param>
    /// <param name="site">Where paths lead, an absolute URL, or null where they lead nowhere.</param>
    public static string Source(string source, string? site)
    {
        source = source.Trim();
        var name = Special().Replace(source, @"\$0");
        return UrlOf(source, site) is { } url ? $"[{name}](<{url.AbsoluteUri}>)" : name;
    }

    private static Uri? UrlOf(string source, string? site)
    {
        if (!source.StartsWith('/'))
        {
            return Uri.TryCreate(source, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
        }

        // Not another host by way of "//host".
        return Uri.TryCreate(site, UriKind.Absolute, out var root) && Uri.TryCreate(root, source, out var page) && page.Authority == root.Authority
            ? page
            : null;
    }

    // Two line ends are a paragraph already.
    [GeneratedRegex(@"(?<!\n)[ \t]*\n(?!\n)")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"[\\`*_\[\]<>&~]")]
    private static partial Regex Special();
}

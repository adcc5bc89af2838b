using System.Text;
using MimeKit.Text;

namespace OmniBot.Channels.Email;

/// <summary>HTML to text, in one pass over its tokens: blocks become lines, quotes get <c>&gt; </c>, as in plain mails.</summary>
internal static class EmailHtml
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "pre", "hr", "dl", "dt", "dd",
    };

    private static readonly HashSet<string> s_hidden = new(StringComparer.OrdinalIgnoreCase) { "head", "style", "script", "title", "template", "noscript" };

    /// <summary>The text. With links, their addresses are written behind their words.</summary>
    public static string ToText(string html, bool withLinks)
    {
        var writer = new LineWriter();
        var hidden = 0;
        string? link = null;
        var linkStart = 0;
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokenizer.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlDataToken data when hidden == 0 && token.Kind is HtmlTokenKind.Data or HtmlTokenKind.CData:
                    writer.Write(data.Data);
                    break;
                case HtmlTagToken { Name: var name } tag when s_hidden.Contains(name):
                    hidden = tag.IsEmptyElement ? hidden : Math.Max(0, hidden + (tag.IsEndTag ? -1 : 1));

                    // A body means that the head is over, whether or not it was closed.
                    break;
                case HtmlTagToken tag when tag.Name.Equals("body", StringComparison.OrdinalIgnoreCase):
                    hidden = 0;
                    break;
                case HtmlTagToken tag when hidden == 0 && tag.Name.Equals("a", StringComparison.OrdinalIgnoreCase):
                    if (!tag.IsEndTag)
                    {
                        (link, linkStart) = (tag.Attributes.FirstOrDefault(attribute => attribute.Name.Equals("href", StringComparison.OrdinalIgnoreCase))?.Value, writer.Length);
                    }
                    else if (withLinks && link is not null && writer.TextFrom(linkStart) is var words && words.Trim() != link.Trim())
                    {
                        writer.Write($" ({link})");
                        link = null;
                    }

                    break;
                case HtmlTagToken tag when hidden == 0:
                    OnTag(writer, tag);
                    break;
            }
        }

        return writer.ToString();
    }

    private static void OnTag(LineWriter writer, HtmlTagToken tag)
    {
        switch (tag.Name.ToUpperInvariant())
        {
            case "BR":
                writer.EndLine();
                break;
            case "BLOCKQUOTE":
                writer.BeginBlock();
                writer.Quotes = Math.Max(0, writer.Quotes + (tag.IsEndTag ? -1 : tag.IsEmptyElement ? 0 : 1));
                break;
            case "LI":
                writer.BeginBlock();
                if (!tag.IsEndTag)
                {
                    writer.Write("- ");
                }

                break;
            case "TD" or "TH" when tag.IsEndTag:
                writer.Write(" ");
                break;
            case var _ when s_blocks.Contains(tag.Name):
                writer.BeginBlock();
                break;
        }
    }

    /// <summary>Collapses white space, as browsers do.</summary>
    private sealed class LineWriter
    {
        // Deeper quotes are marked no further, or a few tags could make a text of any size.
        private const int MostQuotes = 4;
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _line = new();

        public int Quotes { get; set; }

        public int Length => _text.Length + _line.Length;

        public string TextFrom(int start) =>
            start < _text.Length ? "" : _line.ToString(Math.Min(start - _text.Length, _line.Length), _line.Length - Math.Min(start - _text.Length, _line.Length));

        public void Write(string data)
        {
            foreach (var sign in data)
            {
                if (!char.IsWhiteSpace(sign) || sign == '\u00A0')
                {
                    _line.Append(sign == '\u00A0' ? ' ' : sign);
                }
                else if (_line.Length > 0 && _line[^1] != ' ')
                {
                    _line.Append(' ');
                }
            }
        }

        public void BeginBlock()
        {
            if (_line.Length > 0)
            {
                EndLine();
            }
        }

        public void EndLine()
        {
            if (Quotes > 0)
            {
                _text.Append('>', Math.Min(Quotes, MostQuotes)).Append(' ');
            }

            _text.Append(_line.ToString().TrimEnd()).Append('\n');
            _line.Clear();
        }

        public override string ToString()
        {
            BeginBlock();
            return _text.ToString().Trim('\n', ' ');
        }
    }
}

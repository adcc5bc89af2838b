using System.Globalization;
using System.Net;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Fitting;

/// <summary>Writes Markdown in a channel's own markup.</summary>
/// <remarks>HTML inside of it is text: what a user wrote and a bot repeats can't become markup.</remarks>
internal sealed class MarkupWriter
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras().UsePipeTables().UseAutoLinks().Build();
    private readonly StringBuilder _output = new();
    private readonly MarkupDialect _dialect;
    private bool _isInLink;

    private MarkupWriter(MarkupDialect dialect) => _dialect = dialect;

    /// <summary>Markdown in a dialect.</summary>
    public static string Write(string markdown, MarkupDialect dialect)
    {
        switch (dialect)
        {
            case MarkupDialect.Markdown:
                return markdown;
            case MarkupDialect.Html:
                return Markdown.ToHtml(markdown, s_pipeline).Trim();
            default:
                var writer = new MarkupWriter(dialect);
                writer.WriteBlocks(Markdown.Parse(markdown, s_pipeline), "");
                return writer._output.ToString().Trim();
        }
    }

    /// <summary>Plain text in a dialect: nothing in it is markup.</summary>
    public static string Escape(string text, MarkupDialect dialect) => dialect switch
    {
        MarkupDialect.TelegramHtml => EscapeHtml(text),
        MarkupDialect.Html => EscapeHtml(text).ReplaceLineEndings("\n").Replace("\n", "<br>\n", StringComparison.Ordinal),
        _ => text,
    };

    private static string EscapeHtml(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private void WriteBlocks(ContainerBlock container, string indent)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Between("\n\n");
                    Enclose("b", '*', () => WriteInlines(heading.Inline));
                    break;
                case CodeBlock code:
                    Between("\n\n");
                    WriteCode(code.Lines.ToString());
                    break;
                case LeafBlock { Inline: { } inline }:
                    Between(indent.Length > 0 ? $"\n{indent}" : "\n\n");
                    WriteInlines(inline);
                    break;
                case ListBlock list:
                    Between(indent.Length > 0 ? "\n" : "\n\n");
                    WriteList(list, indent);
                    break;
                case Table table:
                    Between("\n\n");
                    WriteTable(table);
                    break;
                case QuoteBlock quote:
                    Between("\n\n");
                    WriteQuote(quote);
                    break;
                case ContainerBlock inner:
                    WriteBlocks(inner, indent);
                    break;
                case ThematicBreakBlock:
                    Between("\n\n");
                    _output.Append("———");
                    break;
            }
        }
    }

    private void WriteList(ListBlock list, string indent)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        var isFirst = true;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (!isFirst)
            {
                _output.Append('\n');
            }

            isFirst = false;
            _output.Append(indent).Append(list.IsOrdered ? $"{number++.ToString(CultureInfo.InvariantCulture)}. " : "• ");
            var start = _output.Length;
            WriteBlocks(item, $"{indent}  ");

            // The item's own words begin on the line of its mark.
            if (_output.Length > start && _output[start] == '\n')
            {
                var count = 0;
                while (start + count < _output.Length && char.IsWhiteSpace(_output[start + count]))
                {
                    count++;
                }

                _output.Remove(start, count);
            }
        }
    }

    private void WriteTable(Table table)
    {
        var isFirst = true;
        foreach (var row in table.OfType<TableRow>())
        {
            if (!isFirst)
            {
                _output.Append('\n');
            }

            isFirst = false;
            var isFirstCell = true;
            foreach (var cell in row.OfType<TableCell>())
            {
                if (!isFirstCell)
                {
                    _output.Append(" | ");
                }

                isFirstCell = false;
                foreach (var leaf in cell.OfType<LeafBlock>())
                {
                    WriteInlines(leaf.Inline);
                }
            }
        }
    }

    private void WriteQuote(QuoteBlock quote)
    {
        var inner = new MarkupWriter(_dialect);
        inner.WriteBlocks(quote, "");
        var text = inner._output.ToString().Trim();
        _output.Append(_dialect switch
        {
            MarkupDialect.TelegramHtml => $"<blockquote>{text}</blockquote>",
            _ => $"> {text.Replace("\n", "\n> ", StringComparison.Ordinal)}",
        });
    }

    private void WriteCode(string code)
    {
        switch (_dialect)
        {
            case MarkupDialect.TelegramHtml:
                _output.Append("<pre>").Append(EscapeHtml(code)).Append("</pre>");
                break;
            case MarkupDialect.WhatsApp:
                _output.Append("```").Append(code).Append("```");
                break;
            default:
                _output.Append(code);
                break;
        }
    }

    private void WriteInlines(ContainerInline? container)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _output.Append(Escape(literal.Content.ToString(), _dialect));
                    break;
                case HtmlEntityInline entity:
                    _output.Append(Escape(entity.Transcoded.ToString(), _dialect));
                    break;
                case LineBreakInline:
                    _output.Append('\n');
                    break;
                case CodeInline code:
                    WriteCodeInline(code.Content);
                    break;
                case AutolinkInline auto:
                    _output.Append(Escape(auto.Url, _dialect));
                    break;
                case LinkInline link:
                    WriteLink(link);
                    break;
                case EmphasisInline emphasis:
                    WriteEmphasis(emphasis);
                    break;
                case ContainerInline inner:
                    WriteInlines(inner);
                    break;
            }
        }
    }

    private void WriteCodeInline(string code) => _ = _dialect switch
    {
        MarkupDialect.TelegramHtml => _output.Append("<code>").Append(EscapeHtml(code)).Append("</code>"),
        MarkupDialect.WhatsApp => _output.Append('`').Append(code).Append('`'),
        _ => _output.Append(code),
    };

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var (tag, mark) = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('*' or '_', 2) => ("b", '*'),
            ('*' or '_', _) => ("i", '_'),
            ('~', 2) => ("s", '~'),
            _ => ("", '\0'),
        };
        Enclose(tag, mark, () => WriteInlines(emphasis));
    }

    private void Enclose(string tag, char mark, Action inside)
    {
        switch (_dialect)
        {
            case MarkupDialect.TelegramHtml when tag.Length > 0:
                _output.Append(CultureInfo.InvariantCulture, $"<{tag}>");
                inside();
                _output.Append(CultureInfo.InvariantCulture, $"</{tag}>");
                break;
            case MarkupDialect.WhatsApp when mark != '\0':
                _output.Append(mark);
                inside();
                _output.Append(mark);
                break;
            default:
                inside();
                break;
        }
    }

    private void WriteLink(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (_dialect == MarkupDialect.TelegramHtml && !link.IsImage && !_isInLink && IsWeb(url))
        {
            _output.Append("<a href=\"").Append(EscapeHtml(url)).Append("\">");
            _isInLink = true;
            WriteInlines(link);
            _isInLink = false;
            _output.Append("</a>");
            return;
        }

        var start = _output.Length;
        WriteInlines(link);
        var words = WebUtility.HtmlDecode(_output.ToString(start, _output.Length - start));
        if (words == url || url.Length == 0)
        {
            return;
        }

        _output.Append(words.Length == 0 ? Escape(url, _dialect) : Escape($" ({url})", _dialect));
    }

    // Telegram shows no link that it can't open, and drops the whole message for some.
    private static bool IsWeb(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "tg" or "mailto";

    private void Between(string separator)
    {
        if (_output.Length > 0)
        {
            _output.Append(separator);
        }
    }
}

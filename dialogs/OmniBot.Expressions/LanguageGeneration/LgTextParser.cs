using System.Text;

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>
/// Reads a text from an offset: <c>${…}</c> is an expression; <c>\n</c>, <c>\r</c> and <c>\t</c> are the usual characters,
/// and a backslash before any other character gives that character.
/// </summary>
internal sealed class LgTextParser(string source, ILgExpressionLanguage language)
{
    private const string Fence = "```";

    /// <summary>Where the last text ended: at a line break, a separator, after a closing fence, or at the end.</summary>
    public int Offset { get; private set; }

    /// <summary>Reads to the end of the line, or to one of <paramref name="separators"/>; a fence makes it run over lines.</summary>
    /// <exception cref="LgSyntaxException">An expression or a fence is not closed, or an expression is wrong.</exception>
    public LgText ReadLine(int start, ReadOnlySpan<char> separators = default)
    {
        while (start < source.Length && source[start] is ' ' or '\t')
        {
            start++;
        }

        return source.AsSpan(start).StartsWith(Fence) ? ReadFenced(start) : ReadPlain(start, separators);
    }

    /// <summary>Reads to the end of the source, which has no lines: an interpolated string of an expression.</summary>
    public LgText ReadAll() => Read(0, static (_, _) => false, trimEnd: false);

    private LgText ReadFenced(int start)
    {
        var text = Read(start + Fence.Length, static (all, at) => all.AsSpan(at).StartsWith(Fence), trimEnd: false);
        if (Offset >= source.Length)
        {
            throw new LgSyntaxException(start, "the multi-line text that starts here is not closed by ```");
        }

        Offset += Fence.Length;
        return text;
    }

    private LgText ReadPlain(int start, ReadOnlySpan<char> separators)
    {
        var stop = separators.ToString();
        return Read(start, (all, at) => all[at] is '\n' or '\r' || stop.Contains(all[at], StringComparison.Ordinal), trimEnd: true);
    }

    private LgText Read(int start, Func<string, int, bool> isEnd, bool trimEnd)
    {
        var parts = new List<LgText.Part>();
        var literal = new StringBuilder();
        var kept = 0;
        Offset = start;
        while (Offset < source.Length && !isEnd(source, Offset))
        {
            if (source[Offset] == '\\' && Offset + 1 < source.Length && source[Offset + 1] is not ('\r' or '\n'))
            {
                literal.Append(Unescape(source[Offset + 1]));
                kept = literal.Length;
                Offset += 2;
            }
            else if (source[Offset] == '$' && Offset + 1 < source.Length && source[Offset + 1] == '{')
            {
                Flush(parts, literal);
                kept = 0;
                parts.Add(new LgText.Part("", ReadExpression()));
            }
            else
            {
                literal.Append(source[Offset++]);
            }
        }

        if (trimEnd)
        {
            while (literal.Length > kept && literal[^1] is ' ' or '\t')
            {
                literal.Length--;
            }
        }

        Flush(parts, literal);
        return new LgText(parts);
    }

    private ILgExpression ReadExpression()
    {
        var start = Offset + 2;
        var end = ExpressionEnd(start);
        if (end < 0)
        {
            throw new LgSyntaxException(Offset, "the expression that starts here is not closed by }");
        }

        Offset = end + 1;
        try
        {
            return language.Parse(source[start..end]);
        }
        catch (LgSyntaxException exception)
        {
            throw new LgSyntaxException(start + exception.Offset, exception.Message);
        }
    }

    /// <summary>The closing brace, leaving out those in strings and in nested braces; -1 if there is none.</summary>
    private int ExpressionEnd(int start)
    {
        var depth = 0;
        var quote = '\0';
        for (var at = start; at < source.Length; at++)
        {
            var c = source[at];
            if (c == '\\' && quote != '\0')
            {
                at++;
            }
            else if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"' or '`')
            {
                quote = c;
            }
            else if (c == '{')
            {
                depth++;
            }
            else if (c == '}' && depth-- == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static void Flush(List<LgText.Part> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new LgText.Part(literal.ToString(), null));
            literal.Clear();
        }
    }

    private static char Unescape(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escaped,
    };
}

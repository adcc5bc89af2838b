using System.Text;

namespace OmniBot.Expressions.LanguageGeneration;

internal static class SmallTokenizer
{
    private static readonly string[] Operators =
        ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "(", ")", "[", "]", ",", "."];

    /// <returns>The tokens, the last of which is <see cref="SmallTokenKind.End"/>.</returns>
    /// <exception cref="LgSyntaxException">A character fits nowhere, or a string is not closed.</exception>
    public static List<SmallToken> Read(string text)
    {
        var tokens = new List<SmallToken>();
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c is '\'' or '"' or '`')
            {
                tokens.Add(Quoted(text, ref at));
            }
            else if (char.IsAsciiDigit(c))
            {
                tokens.Add(Number(text, ref at));
            }
            else if (IsNameStart(c))
            {
                var start = at;
                while (at < text.Length && (IsNameStart(text[at]) || char.IsAsciiDigit(text[at])))
                {
                    at++;
                }

                tokens.Add(new(SmallTokenKind.Name, text[start..at], start));
            }
            else
            {
                var found = Array.Find(Operators, sign => text.AsSpan(at).StartsWith(sign))
                    ?? throw new LgSyntaxException(at, $"the character '{c}' has no meaning here");
                tokens.Add(new(SmallTokenKind.Operator, found, at));
                at += found.Length;
            }
        }

        tokens.Add(new(SmallTokenKind.End, "", text.Length));
        return tokens;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '$' or '@' or '%' or '#';

    private static SmallToken Number(string text, ref int at)
    {
        var start = at;
        var dot = false;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && !dot && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            dot |= text[at++] == '.';
        }

        return new(SmallTokenKind.Number, text[start..at], start);
    }

    private static SmallToken Quoted(string text, ref int at)
    {
        var start = at;
        var quote = text[at++];
        var value = new StringBuilder();
        while (at < text.Length && text[at] != quote)
        {
            // An interpolated string keeps its other escapes: they are read with its expressions.
            if (text[at] == '\\' && at + 1 < text.Length && (quote != '`' || text[at + 1] == '`'))
            {
                at++;
                value.Append(quote == '`' ? '`' : Unescape(text[at]));
            }
            else if (text[at] == '\\' && at + 1 < text.Length)
            {
                value.Append(text[at++]).Append(text[at]);
            }
            else
            {
                value.Append(text[at]);
            }

            at++;
        }

        if (at >= text.Length)
        {
            throw new LgSyntaxException(start, $"the string that starts here is not closed by {quote}");
        }

        at++;
        return new(quote == '`' ? SmallTokenKind.Interpolated : SmallTokenKind.Text, value.ToString(), start);
    }

    private static char Unescape(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escaped,
    };
}

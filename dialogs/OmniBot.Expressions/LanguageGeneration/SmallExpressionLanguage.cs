using System.Globalization;

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>
/// Property paths, literals, <c>! == != &lt; &gt; &lt;= &gt;= &amp;&amp; || +</c>, interpolated strings, calls of templates
/// and of the few functions in <see cref="SmallFunctions"/>.
/// </summary>
internal sealed class SmallExpressionLanguage : ILgExpressionLanguage
{
    public static readonly SmallExpressionLanguage Instance = new();

    private SmallExpressionLanguage()
    {
    }

    public ILgExpression Parse(string text) => Parse(text, 0);

    private static ILgExpression Parse(string text, int depth) => new Parser(SmallTokenizer.Read(text), depth).ReadWhole();

    private sealed class Nested(int depth) : ILgExpressionLanguage
    {
        public ILgExpression Parse(string text) => SmallExpressionLanguage.Parse(text, depth);
    }

    private sealed class Parser(List<SmallToken> tokens, int depth)
    {
        /// <summary>Keeps hostile input such as thousands of brackets off the stack.</summary>
        private const int DeepestNesting = 64;

        private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+"]];

        private int _next;
        private int _depth = depth;

        private SmallToken Current => tokens[_next];

        public ILgExpression ReadWhole()
        {
            if (Current.Kind == SmallTokenKind.End)
            {
                throw new LgSyntaxException(0, "the expression is empty");
            }

            var expression = Read(0);
            if (Current.Kind != SmallTokenKind.End)
            {
                throw new LgSyntaxException(Current.Offset, $"'{Current.Text}' is not expected here");
            }

            // Alone in its braces, the literal is meant to be seen.
            return expression is SmallExpression.Constant { Value: null } ? new SmallExpression.Constant(LgNull.Shown) : expression;
        }

        private SmallExpression Read(int level)
        {
            if (level == Levels.Length)
            {
                return ReadUnary();
            }

            var left = Read(level + 1);
            var chain = 0;
            while (Current.Kind == SmallTokenKind.Operator && Levels[level].Contains(Current.Text))
            {
                if (++chain > 100)
                {
                    throw new LgSyntaxException(Current.Offset, "the expression is too long");
                }

                var sign = tokens[_next++].Text;
                left = new SmallExpression.Binary(sign, left, Read(level + 1));
            }

            return left;
        }

        private SmallExpression ReadUnary()
        {
            if (++_depth > DeepestNesting)
            {
                throw new LgSyntaxException(Current.Offset, $"the expression is nested more than {DeepestNesting} deep");
            }

            var expression = Accept("!") ? new SmallExpression.Not(ReadUnary())
                : Accept("-") ? new SmallExpression.Negative(ReadUnary())
                : ReadPath();
            _depth--;
            return expression;
        }

        private SmallExpression ReadPath()
        {
            var expression = ReadPrimary();
            for (var steps = 0; ; steps++)
            {
                if (steps > DeepestNesting)
                {
                    throw new LgSyntaxException(Current.Offset, $"the path has more than {DeepestNesting} steps");
                }

                if (Accept("."))
                {
                    expression = new SmallExpression.Member(expression, Expect(SmallTokenKind.Name, "a property name").Text);
                }
                else if (Accept("["))
                {
                    expression = new SmallExpression.Element(expression, Read(0));
                    Expect("]");
                }
                else
                {
                    return expression;
                }
            }
        }

        private SmallExpression ReadPrimary()
        {
            var token = tokens[_next];
            if (token.Kind != SmallTokenKind.End)
            {
                _next++;
            }

            switch (token.Kind)
            {
                case SmallTokenKind.Text:
                    return new SmallExpression.Constant(token.Text);
                case SmallTokenKind.Number:
                    return new SmallExpression.Constant(long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                        ? (object)whole
                        : double.Parse(token.Text, CultureInfo.InvariantCulture));
                case SmallTokenKind.Interpolated:
                    return new SmallExpression.Interpolated(ReadInterpolated(token));
                case SmallTokenKind.Name:
                    return Accept("(") ? new SmallExpression.Call(token.Text, ReadArguments()) : Named(token.Text);
                case SmallTokenKind.Operator when token.Text == "(":
                    var inner = Read(0);
                    Expect(")");
                    return inner;
                default:
                    throw new LgSyntaxException(token.Offset, token.Kind == SmallTokenKind.End
                        ? "the expression ends where a value is expected"
                        : $"'{token.Text}' stands where a value is expected");
            }
        }

        private static SmallExpression Named(string name) => name switch
        {
            "true" => new SmallExpression.Constant(true),
            "false" => new SmallExpression.Constant(false),
            "null" => new SmallExpression.Constant(null),
            _ => new SmallExpression.Name(name),
        };

        private LgText ReadInterpolated(SmallToken token)
        {
            try
            {
                return new LgTextParser(token.Text, new Nested(_depth)).ReadAll();
            }
            catch (LgSyntaxException exception)
            {
                throw new LgSyntaxException(token.Offset + 1, exception.Message);
            }
        }

        private List<SmallExpression> ReadArguments()
        {
            var arguments = new List<SmallExpression>();
            if (Accept(")"))
            {
                return arguments;
            }

            do
            {
                arguments.Add(Read(0));
            }
            while (Accept(","));
            Expect(")");
            return arguments;
        }

        private bool Accept(string sign)
        {
            var found = Current.Kind == SmallTokenKind.Operator && Current.Text == sign;
            _next += found ? 1 : 0;
            return found;
        }

        private void Expect(string sign)
        {
            if (!Accept(sign))
            {
                throw new LgSyntaxException(Current.Offset, $"'{sign}' is missing");
            }
        }

        private SmallToken Expect(SmallTokenKind kind, string what) =>
            Current.Kind == kind ? tokens[_next++] : throw new LgSyntaxException(Current.Offset, $"{what} is missing");
    }
}

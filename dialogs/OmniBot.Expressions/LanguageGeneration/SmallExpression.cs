namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>The kinds of expression of <see cref="SmallExpressionLanguage"/>.</summary>
internal abstract record SmallExpression : ILgExpression
{
    private SmallExpression()
    {
    }

    public abstract object? Evaluate(ILgScope scope);

    internal sealed record Constant(object? Value) : SmallExpression
    {
        public override object? Evaluate(ILgScope scope) => Value;
    }

    internal sealed record Interpolated(LgText Text) : SmallExpression
    {
        public override object? Evaluate(ILgScope scope) => Text.EvaluateText(scope);
    }

    internal sealed record Name(string Id) : SmallExpression
    {
        public override object? Evaluate(ILgScope scope) => LgValue.Normalize(scope.Property(Id));
    }

    internal sealed record Member(SmallExpression Owner, string Id) : SmallExpression
    {
        public override object? Evaluate(ILgScope scope) => LgValue.Member(Owner.Evaluate(scope), Id);
    }

    internal sealed record Element(SmallExpression Owner, SmallExpression Index) : SmallExpression
    {
        public override object? Evaluate(ILgScope scope)
        {
            var owner = Owner.Evaluate(scope);
            return Index.Evaluate(scope) switch
            {
                long index => LgValue.Element(owner, index),
                string key => LgValue.Member(owner, key),
                _ => null,
            };
        }
    }

    internal sealed record Not(SmallExpression Operand) : SmallExpression
    {
        public override object? Evaluate(ILgScope scope) => !LgValue.Holds(Operand.Evaluate(scope));
    }

    internal sealed record Negative(SmallExpression Operand) : SmallExpression
    {
        public override object? Evaluate(ILgScope scope) => Operand.Evaluate(scope) switch
        {
            long number => (object)-number,
            double number => -number,
            var other => throw new LgException($"'-' needs a number, not '{LgValue.ToText(other)}'."),
        };
    }

    internal sealed record Binary(string Sign, SmallExpression Left, SmallExpression Right) : SmallExpression
    {
        public override object? Evaluate(ILgScope scope) => Sign switch
        {
            "&&" => LgValue.Holds(Left.Evaluate(scope)) && LgValue.Holds(Right.Evaluate(scope)),
            "||" => LgValue.Holds(Left.Evaluate(scope)) || LgValue.Holds(Right.Evaluate(scope)),
            "==" => LgValue.Equals(Left.Evaluate(scope), Right.Evaluate(scope)),
            "!=" => !LgValue.Equals(Left.Evaluate(scope), Right.Evaluate(scope)),
            "+" => Plus(Left.Evaluate(scope), Right.Evaluate(scope)),
            _ => Compare(Left.Evaluate(scope), Right.Evaluate(scope)),
        };

        private static object Plus(object? left, object? right) => (left, right) switch
        {
            (long a, long b) => a + b,
            (long or double, long or double) => LgValue.ToNumber(left) + LgValue.ToNumber(right),
            _ => LgValue.ToText(left) + LgValue.ToText(right),
        };

        private object Compare(object? left, object? right)
        {
            var order = (left, right) switch
            {
                (long or double, long or double) => LgValue.ToNumber(left).CompareTo(LgValue.ToNumber(right)),
                (string a, string b) => string.CompareOrdinal(a, b),
                (null, _) or (_, null) => (int?)null,
                _ => throw new LgException($"'{Sign}' can't compare '{LgValue.ToText(left)}' with '{LgValue.ToText(right)}'."),
            };
            return order is { } o && Sign switch
            {
                "<" => o < 0,
                "<=" => o <= 0,
                ">" => o > 0,
                _ => o >= 0,
            };
        }
    }

    /// <summary>A function of the language if there is one of the name, or else a template.</summary>
    internal sealed record Call(string Id, IReadOnlyList<SmallExpression> Arguments) : SmallExpression
    {
        public override object? Evaluate(ILgScope scope)
        {
            if (Id == "if" && Arguments.Count == 3)
            {
                return (LgValue.Holds(Arguments[0].Evaluate(scope)) ? Arguments[1] : Arguments[2]).Evaluate(scope);
            }

            var values = Arguments.Select(argument => argument.Evaluate(scope)).ToList();
            if (SmallFunctions.Find(Id) is { } function)
            {
                return function(scope, values);
            }

            var name = Id;
            if (Id == "template" && values is [string named, ..])
            {
                name = named;
                values.RemoveAt(0);
            }

            return scope.TryCallTemplate(name, values, out var result)
                ? result
                : throw new LgException($"There is no template or function '{name}'.");
        }
    }
}

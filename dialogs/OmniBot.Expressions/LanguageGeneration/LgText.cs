using System.Text;

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>A text with expressions in it.</summary>
internal sealed record LgText(IReadOnlyList<LgText.Part> Parts)
{
    /// <summary>The value itself where the text is a single expression, otherwise a string.</summary>
    public object? Evaluate(ILgScope scope) =>
        Parts is [{ Expression: { } only }] ? only.Evaluate(scope) : EvaluateText(scope);

    public string EvaluateText(ILgScope scope)
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part.Expression is { } expression ? LgValue.ToText(expression.Evaluate(scope)) : part.Literal);
        }

        return text.ToString();
    }

    /// <summary>A literal with its escapes already resolved, empty where the part is an expression.</summary>
    internal readonly record struct Part(string Literal, ILgExpression? Expression);
}

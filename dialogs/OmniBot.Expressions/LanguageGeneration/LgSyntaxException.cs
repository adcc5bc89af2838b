namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>Thrown inside the parser only; the file parser turns it into an <see cref="LgParseException"/> with file and line.</summary>
internal sealed class LgSyntaxException(int offset, string problem) : Exception(problem)
{
    public int Offset { get; } = offset;
}

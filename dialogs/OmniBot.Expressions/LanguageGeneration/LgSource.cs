namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>The text of one file with its id, so that errors can name the place.</summary>
internal sealed record LgSource(string Id, string Text)
{
    public LgParseException Error(int offset, string problem)
    {
        var (line, column) = Position(offset);
        return new LgParseException(Id, line, column, problem);
    }

    public (int Line, int Column) Position(int offset)
    {
        var before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}

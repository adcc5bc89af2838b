namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>An <c>.lg</c> file is wrong; the message reads <c>file(line,column): what is wrong</c>.</summary>
public sealed class LgParseException : LgException
{
    public LgParseException()
    {
    }

    public LgParseException(string message)
        : base(message)
    {
    }

    public LgParseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public LgParseException(string file, int line, int column, string problem)
        : base($"{file}({line},{column}): {problem}")
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The id that the text was parsed under; a path for files.</summary>
    public string File { get; } = "";

    /// <summary>Counted from 1; 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>In UTF-16 units, counted from 1; 0 when unknown.</summary>
    public int Column { get; }
}

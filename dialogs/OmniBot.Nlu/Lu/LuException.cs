namespace OmniBot.Nlu.Lu;

/// <summary>A <c>.lu</c> file can't be read. The message starts with file and line.</summary>
public sealed class LuException : Exception
{
    public LuException(string file, int line, string problem, Exception? inner = null)
        : base($"{file}({line}): {problem}", inner)
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    public string File { get; }

    /// <summary>Counted from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }
}

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>A template could not be evaluated: it does not exist, got the wrong number of arguments, or calls something unknown.</summary>
public class LgException : Exception
{
    public LgException()
    {
    }

    public LgException(string message)
        : base(message)
    {
    }

    public LgException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

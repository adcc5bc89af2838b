namespace OmniBot.Cli;

/// <summary>Exit codes of the command line; scripts depend on them.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The tool itself failed.</summary>
    public const int Failed = 1;

    /// <summary>The tool ran, and found that something is not as it should be.</summary>
    public const int AssertionFailed = 100;
}

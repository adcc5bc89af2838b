namespace OmniBot.Core.Schema;

/// <summary>Values of streamResult.</summary>
public static class StreamResults
{
    public const string Success = "success";
    public const string Timeout = "timeout";
    public const string Error = "error";
}

namespace OmniBot.Host.Desk;

/// <summary>Event ids 1100 to 1199.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(1101, LogLevel.Warning, "An open desk's handler of notices threw; it gets the next one all the same")]
    public static partial void HandlerThrew(ILogger logger, Exception exception);
}

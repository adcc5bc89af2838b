namespace OmniBot.Core.Channels;

/// <summary>A channel did not take an activity. The message is for operators: it never holds a user's text.</summary>
public sealed class ChannelException : Exception
{
    public ChannelException(ChannelError error, string message, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Error = error;
        RetryAfter = retryAfter;
    }

    public ChannelError Error { get; }

    /// <summary>How long the channel asks us to wait.</summary>
    public TimeSpan? RetryAfter { get; }
}

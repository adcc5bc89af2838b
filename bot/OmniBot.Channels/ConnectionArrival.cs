using Microsoft.AspNetCore.Http;

namespace OmniBot.Channels;

/// <summary>When a connection was accepted. Clients that open a connection for each request depend on this order: requests that come at
/// the same time overtake each other on their way through the server.</summary>
/// <param name="acceptedAt">The time of the acceptance.</param>
public sealed class ConnectionArrival(DateTimeOffset acceptedAt)
{
    // A connection that was opened long before its first request was not opened for it.
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(100);
    private int _isTaken;

    /// <summary>When a request began: its connection's acceptance where that was for it, or else now.</summary>
    public static DateTimeOffset OfRequest(HttpContext context, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        return context.Features.Get<ConnectionArrival>()?.TakeFirst(now) ?? now;
    }

    private DateTimeOffset? TakeFirst(DateTimeOffset now) =>
        Interlocked.Exchange(ref _isTaken, 1) == 0 && now - acceptedAt < s_limit ? acceptedAt : null;
}

using System.Data.Common;
using OmniBot.Core.Crm;
using OmniBot.Core.State;

namespace OmniBot.Host.Conversations;

/// <summary>Failures that may be gone at the next try. Anything else would fail again, so the user is told at once.</summary>
internal static class TransientFailure
{
    public static bool Is(Exception exception) => exception switch
    {
        ConnectorException connector => connector.Error is ConnectorError.Unavailable or ConnectorError.Throttled,
        HttpRequestException or TimeoutException { InnerException: null } or StorageConflictException => true,
        DbException database => database.IsTransient,
        _ => false,
    };

    /// <summary>50 ms after the first failure, twice as much after each further one, at most 2 s.</summary>
    public static TimeSpan DelayAfter(int failures) =>
        TimeSpan.FromMilliseconds(Math.Min(50 * Math.Pow(2, Math.Max(0, failures - 1)), 2000));
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.WebChat;

/// <summary>Token buckets for each conversation and each client address, on this node.</summary>
internal sealed class RequestLimiter(IOptions<WebChatOptions> options, TimeProvider time)
{
    private const int PruneAbove = 10_000;
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private long _lastPrune = time.GetTimestamp();

    /// <summary>Counts a request of a client address.</summary>
    /// <returns>Null to go on, or how long to wait.</returns>
    public TimeSpan? Take(HttpContext context) =>
        Take($"a:{AddressOf(context.Connection.RemoteIpAddress)}", options.Value.RequestsPerMinutePerAddress);

    /// <summary>Counts something posted to a conversation.</summary>
    /// <returns>Null to go on, or how long to wait.</returns>
    public TimeSpan? Take(string conversationId) => Take($"c:{conversationId}", options.Value.PostsPerMinute);

    private TimeSpan? Take(string key, int perMinute)
    {
        Prune();
        return _buckets.GetOrAdd(key, static (_, state) => new Bucket(state.perMinute, state.time.GetTimestamp()), (perMinute, time)).Take(time);
    }

    // A full bucket is as good as none. At most once a minute: a scan for each request of a flood would be worse than the flood.
    private void Prune()
    {
        var last = Volatile.Read(ref _lastPrune);
        if (_buckets.Count > PruneAbove
            && time.GetElapsedTime(last) > TimeSpan.FromMinutes(1)
            && Interlocked.CompareExchange(ref _lastPrune, time.GetTimestamp(), last) == last)
        {
            foreach (var (key, bucket) in _buckets)
            {
                if (bucket.IsFull(time))
                {
                    _buckets.TryRemove(key, out _);
                }
            }
        }
    }

    // One IPv6 customer has a whole /64.
    private static string AddressOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }

    private sealed class Bucket(int perMinute, long created)
    {
        private readonly Lock _lock = new();
        private double _tokens = perMinute;
        private long _at = created;

        public TimeSpan? Take(TimeProvider time)
        {
            lock (_lock)
            {
                Refill(time);
                if (_tokens < 1)
                {
                    return TimeSpan.FromMinutes((1 - _tokens) / perMinute);
                }

                _tokens--;
                return null;
            }
        }

        public bool IsFull(TimeProvider time)
        {
            lock (_lock)
            {
                Refill(time);
                return _tokens >= perMinute;
            }
        }

        private void Refill(TimeProvider time)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(perMinute, _tokens + (time.GetElapsedTime(_at, now).TotalMinutes * perMinute));
            _at = now;
        }
    }
}

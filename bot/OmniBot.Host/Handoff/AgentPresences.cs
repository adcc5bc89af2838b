using System.Collections.Concurrent;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Host.Handoff;

/// <inheritdoc cref="IAgentPresence"/>
internal sealed class AgentPresences(OpenHandoffs handoffs, IDeskFeed feed, TimeProvider time) : IAgentPresence
{
    /// <summary>How long a lost link may take to come back before the agent's conversations go to others.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2.5);

    private readonly ConcurrentDictionary<string, Seat> _seats = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _started = time.GetUtcNow();

    public IReadOnlyList<PresenceRecord> List() => [.. _seats.Keys.Select(Find)];

    public PresenceRecord Find(string agent)
    {
        var load = handoffs.LoadOf(agent);
        if (!_seats.TryGetValue(agent, out var seat))
        {
            // Who was there before the server started counts as lost since then.
            return new PresenceRecord(agent, AgentPresence.Offline, _started, load);
        }

        lock (seat)
        {
            return new PresenceRecord(agent, seat.Links > 0 ? seat.Chosen : AgentPresence.Offline, seat.Since, load);
        }
    }

    public Task SetAsync(string agent, AgentPresence presence, CancellationToken cancellationToken)
    {
        var seat = SeatOf(agent);
        lock (seat)
        {
            seat.Chosen = presence;
            seat.Since = time.GetUtcNow();
        }

        Tell(agent);
        return Task.CompletedTask;
    }

    public IDisposable Connect(string agent)
    {
        var seat = SeatOf(agent);
        lock (seat)
        {
            if (seat.Links++ == 0)
            {
                // Back in time: as before. Later, or for the first time: there for work.
                if (time.GetUtcNow() - seat.Since > Grace)
                {
                    seat.Chosen = AgentPresence.Available;
                }

                seat.Since = time.GetUtcNow();
            }
        }

        Tell(agent);
        return new Link(this, agent, seat);
    }

    private Seat SeatOf(string agent) => _seats.GetOrAdd(agent, static _ => new Seat());

    private void Tell(string agent)
    {
        feed.Publish(new DeskNotice(Presence: Find(agent)));
        handoffs.AgentChanged(agent);
    }

    private sealed class Seat
    {
        public int Links { get; set; }

        public AgentPresence Chosen { get; set; } = AgentPresence.Available;

        public DateTimeOffset Since { get; set; }
    }

    private sealed class Link(AgentPresences owner, string agent, Seat seat) : IDisposable
    {
        private int _isDisposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            {
                return;
            }

            lock (seat)
            {
                if (--seat.Links == 0)
                {
                    seat.Since = owner.Now;
                }
            }

            owner.Tell(agent);
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();
}

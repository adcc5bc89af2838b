using System.Collections.Concurrent;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.TestKit.Desk;

/// <summary>Agents are there while a link is open, and offline at once when the last is gone.</summary>
public sealed class WorldPresence(DeskWorld world) : IAgentPresence
{
    private readonly ConcurrentDictionary<string, (AgentPresence Chosen, DateTimeOffset Since)> _chosen = new();
    private readonly ConcurrentDictionary<string, int> _links = new();
    private readonly ConcurrentDictionary<string, int> _loads = new();

    public IReadOnlyList<PresenceRecord> List() => [.. _chosen.Keys.Union(_links.Keys).Select(Find)];

    public PresenceRecord Find(string agent)
    {
        var (chosen, since) = _chosen.GetValueOrDefault(agent, (AgentPresence.Available, world.Time.GetUtcNow()));
        return new PresenceRecord(agent, _links.GetValueOrDefault(agent) > 0 ? chosen : AgentPresence.Offline, since, _loads.GetValueOrDefault(agent));
    }

    public Task SetAsync(string agent, AgentPresence presence, CancellationToken cancellationToken)
    {
        _chosen[agent] = (presence, world.Time.GetUtcNow());
        world.Feed.Publish(new DeskNotice(Presence: Find(agent)));
        return Task.CompletedTask;
    }

    public IDisposable Connect(string agent)
    {
        _links.AddOrUpdate(agent, 1, (_, links) => links + 1);
        _chosen.TryAdd(agent, (AgentPresence.Available, world.Time.GetUtcNow()));
        world.Feed.Publish(new DeskNotice(Presence: Find(agent)));
        return new Link(this, agent);
    }

    private void Tell(string agent) => world.Feed.Publish(new DeskNotice(Presence: Find(agent)));

    internal void Count()
    {
        var loads = world.Read(() => world.All
            .Select(conversation => conversation.Record)
            .Where(record => record.Owner == OwnerKind.Agent && record.Agent is not null && record.ParkedUntil is null)
            .GroupBy(record => record.Agent!)
            .ToDictionary(group => group.Key, group => 2 * group.Count()));
        foreach (var agent in loads.Keys.Union(_loads.Keys))
        {
            _loads[agent] = loads.GetValueOrDefault(agent);
        }
    }

    private sealed class Link(WorldPresence presence, string agent) : IDisposable
    {
        private int _isGone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
            {
                presence._links.AddOrUpdate(agent, 0, (_, links) => links - 1);
                presence.Tell(agent);
            }
        }
    }
}

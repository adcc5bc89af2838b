using System.Collections.Concurrent;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.Api;

/// <summary>Agents who are at the desk by a program: from its first presence on, until it sets offline.</summary>
internal sealed class ApiPresence(IAgentPresence presences)
{
    private readonly ConcurrentDictionary<string, IDisposable> _links = new(StringComparer.Ordinal);

    public async Task SetAsync(string agent, AgentPresence presence, CancellationToken cancellationToken)
    {
        if (presence == AgentPresence.Offline)
        {
            if (_links.TryRemove(agent, out var link))
            {
                link.Dispose();
            }

            return;
        }

        if (!_links.ContainsKey(agent))
        {
            var link = presences.Connect(agent);
            if (!_links.TryAdd(agent, link))
            {
                link.Dispose();
            }
        }

        await presences.SetAsync(agent, presence, cancellationToken);
    }
}

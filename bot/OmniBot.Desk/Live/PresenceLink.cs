using Microsoft.AspNetCore.Components.Server.Circuits;
using OmniBot.Core.Desk;

namespace OmniBot.Desk.Live;

/// <summary>Tells that the agent is at the desk for as long as the browser's link holds.</summary>
internal sealed class PresenceLink(IAgentPresence presence) : CircuitHandler, IDisposable
{
    private readonly Lock _lock = new();
    private string? _agent;
    private IDisposable? _link;

    /// <summary>From now on this page counts as an open desk of the agent.</summary>
    public void Start(string agent)
    {
        lock (_lock)
        {
            _agent = agent;
            _link ??= presence.Connect(agent);
        }
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_agent is not null)
            {
                _link ??= presence.Connect(_agent);
            }
        }

        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _link?.Dispose();
            _link = null;
        }
    }
}

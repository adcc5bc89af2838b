using System.Net;
using Microsoft.AspNetCore.Connections;
using OmniBot.Channels;

namespace OmniBot.Host.Connections;

/// <summary>Accepts connections, one after another, and keeps the time of each.</summary>
internal sealed class ArrivalListener(IConnectionListener listener, TimeProvider time) : IConnectionListener
{
    public EndPoint EndPoint => listener.EndPoint;

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        var connection = await listener.AcceptAsync(cancellationToken);
        connection?.Features.Set(new ConnectionArrival(time.GetUtcNow()));
        return connection;
    }

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => listener.UnbindAsync(cancellationToken);

    public ValueTask DisposeAsync() => listener.DisposeAsync();
}

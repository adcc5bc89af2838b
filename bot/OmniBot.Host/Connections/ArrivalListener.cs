using System.Net;
using Microsoft.AspNetCore.Connections;
using OmniBot.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.Host.Connections;

/// <summary>Accepts connections, one after another, and gives each its place.</summary>
internal sealed class ArrivalListener(IConnectionListener listener, TimeProvider time) : IConnectionListener
{
    // A connection that brings no request at once, such as a browser's spare one, holds up others for this long, and only once.
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);
    private Arrival? _last;

    public EndPoint EndPoint => listener.EndPoint;

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        var connection = await listener.AcceptAsync(cancellationToken);
        connection?.Features.Set(new ConnectionArrival(_last = new Arrival(time, _last, s_limit)));
        return connection;
    }

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => listener.UnbindAsync(cancellationToken);

    public ValueTask DisposeAsync() => listener.DisposeAsync();
}

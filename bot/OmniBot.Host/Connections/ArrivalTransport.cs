using System.Net;
using Microsoft.AspNetCore.Connections;

namespace OmniBot.Host.Connections;

/// <summary>A transport whose connections know their place in the order of acceptance.</summary>
internal sealed class ArrivalTransport(IConnectionListenerFactory transport, TimeProvider time)
    : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new ArrivalListener(await transport.BindAsync(endpoint, cancellationToken), time);

    public bool CanBind(EndPoint endpoint) => transport is not IConnectionListenerFactorySelector selector || selector.CanBind(endpoint);
}

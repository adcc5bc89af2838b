using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OmniBot.Core.Conversations;

namespace OmniBot.Channels;

/// <summary>The place of a connection among those that were accepted. Clients that open a connection for each request depend on it.</summary>
/// <param name="arrival">The place of the connection's first request.</param>
public sealed class ConnectionArrival(Arrival arrival)
{
    private static readonly object s_keepsOrder = new Marker();
    private Arrival? _arrival = arrival;

    /// <summary>The place of a request that is the first on its connection; null for the later ones, which have none.</summary>
    public static Arrival? OfRequest(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ConnectionArrival>() is { _arrival: not null } connection
            ? Interlocked.Exchange(ref connection._arrival, null)
            : null;
    }

    /// <summary>Lets requests whose order does not matter give their place up, so that nobody waits for them.</summary>
    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.Features.Get<ConnectionArrival>() is { _arrival: not null } && context.GetEndpoint()?.Metadata.GetMetadata<Marker>() is null)
        {
            OfRequest(context)?.Pass();
        }

        return next(context);
    }

    /// <summary>The endpoint takes its requests' places by <see cref="OfRequest"/>.</summary>
    internal static void Keep(IEndpointConventionBuilder endpoint) => endpoint.WithMetadata(s_keepsOrder);

    private sealed class Marker;
}

using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace OmniBot.Host.Connections;

internal static class ArrivalServiceCollectionExtensions
{
    /// <summary>Lets activities run in the order in which their connections were opened.</summary>
    public static IServiceCollection AddArrivals(this IServiceCollection services) =>
        services.AddSingleton<IConnectionListenerFactory>(provider => new ArrivalTransport(
            ActivatorUtilities.CreateInstance<SocketTransportFactory>(provider), provider.GetRequiredService<TimeProvider>()));
}

using System.Net;
using System.Net.Sockets;

namespace OmniBot.Channels.Media;

/// <summary>Which addresses a file may be fetched from: public ones, so that nobody reaches this server's own network by the address of a file.</summary>
internal static class AddressGuard
{
    // Source: IANA IPv4 Special-Purpose Address Registry; 169.254/16 holds the metadata services of clouds.
    private static readonly IPNetwork[] s_refused4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Global unicast is 2000::/3 alone. Within it are tunnels (Teredo, 6to4), which lead to IPv4 addresses, and examples.
    // Source: IANA IPv6 Special-Purpose Address Registry.
    private static readonly IPNetwork s_global6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] s_refused6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !s_refused4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => s_global6.Contains(address) && !s_refused6.Any(network => network.Contains(address)),
            _ => false,
        };
    }

    /// <summary>Connects to a host by its public addresses. The address that was checked is the one that is connected to: no second look-up lies between.</summary>
    /// <exception cref="MediaRefusedException">The host has no public address.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        IPAddress[] addresses = [.. found.Where(IsPublic)];
        if (addresses.Length == 0)
        {
            throw new MediaRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

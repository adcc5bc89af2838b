using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.WhatsApp;

/// <summary><c>/api/whatsapp</c>: the handshake and the calls.</summary>
public static class WhatsAppEndpoint
{
    internal const string Path = "/api/whatsapp";

    public static IEndpointRouteBuilder MapWhatsApp(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<WhatsAppOptions>>().Value;
        MetaEndpoint.Map(endpoints, Path, ChannelIds.WhatsApp, options, WhatsAppMapper.Parse);
        return endpoints;
    }
}

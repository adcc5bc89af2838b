using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Instagram;

/// <summary><c>/api/instagram</c>: the handshake and the calls.</summary>
public static class InstagramEndpoint
{
    internal const string Path = "/api/instagram";

    public static IEndpointRouteBuilder MapInstagram(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<InstagramOptions>>().Value;
        MetaEndpoint.Map(endpoints, Path, ChannelIds.Instagram, options, body => InstagramMapper.Parse(body, options.AppId));
        return endpoints;
    }
}

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Messenger;

/// <summary><c>/api/messenger</c>: the handshake and the calls.</summary>
public static class MessengerEndpoint
{
    internal const string Path = "/api/messenger";

    public static IEndpointRouteBuilder MapMessenger(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<MessengerOptions>>().Value;
        MetaEndpoint.Map(endpoints, Path, ChannelIds.Messenger, options, body => MessengerMapper.Parse(body, options.AppId));
        return endpoints;
    }
}

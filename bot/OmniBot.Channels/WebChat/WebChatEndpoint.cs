using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.WebChat;

/// <summary>Direct Line 3.0 under <c>/v3/directline</c>.</summary>
/// <remarks>Source: Direct Line API 3.0 reference. The paths are the protocol's; the README lists what differs.</remarks>
public static class WebChatEndpoint
{
    /// <summary>Maps the operations and the socket. The application must use WebSockets.</summary>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var directLine = endpoints.MapGroup(WebChatUrls.Root);

        // What costs something is limited; polling and downloads are not.
        var limited = directLine.MapGroup("").AddEndpointFilter(LimitAsync);
        limited.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        limited.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync);
        limited.MapPost("/conversations", ConversationEndpoints.StartAsync);
        limited.MapGet("/conversations/{conversationId}", ConversationEndpoints.ReconnectAsync);
        ConnectionArrival.Keep(limited.MapPost("/conversations/{conversationId}/activities", ActivityEndpoints.PostAsync));
        limited.MapPost("/conversations/{conversationId}/upload", UploadEndpoints.PostAsync);
        limited.MapGet("/conversations/{conversationId}/stream", StreamEndpoint.OpenAsync);

        directLine.MapGet("/conversations/{conversationId}/activities", ActivityEndpoints.ReadAsync);
        directLine.MapGet("/attachments/{uploadId}", UploadEndpoints.ReadAsync);
        return endpoints;
    }

    private static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<RequestLimiter>().Take(http) is { } retryAfter)
        {
            WebChatLog.AddressLimited(http.RequestServices.GetRequiredService<ILogger<RequestLimiter>>(), retryAfter.TotalMilliseconds);
            return WebChatErrors.TooMany(http.Response, retryAfter);
        }

        return await next(context);
    }
}

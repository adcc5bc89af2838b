using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Channels.Webhooks;

namespace OmniBot.Channels.Meta;

/// <summary>The handshake and the calls of one of Meta's channels.</summary>
internal static class MetaEndpoint
{
    // Meta repeats what it gets no 200 for, for hours and days, so a call may be refused while there is too much.
    public static void Map(
        IEndpointRouteBuilder endpoints,
        string path,
        string channel,
        MetaOptions options,
        Func<ReadOnlyMemory<byte>, WebhookContent> parse)
    {
        var missing = options.Missing();
        if (missing.Count > 0)
        {
            var reason = $"This channel is not configured: set {string.Join(", ", missing)}.";
            endpoints.MapMethods(path, [HttpMethods.Get, HttpMethods.Post], () => Results.Problem(reason, statusCode: StatusCodes.Status404NotFound));
            return;
        }

        var signature = new MetaSignature(options.AppSecrets);
        var webhook = new Webhook(
            channel,
            (context, body) => signature.RefusalOf(context.Request.Headers[MetaSignature.Header], body.Span),
            (_, body) => parse(body));
        endpoints.MapGet(path, (HttpRequest request) => MetaHandshake.Answer(request, options.VerifyToken));
        WebhookReceiver.Map(endpoints.MapPost(path, (HttpContext context, CancellationToken cancellationToken) =>
            context.RequestServices.GetRequiredService<WebhookReceiver>().ReceiveAsync(context, webhook, cancellationToken)));
    }
}

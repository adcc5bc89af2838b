using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Acs;

/// <summary><c>/api/acs</c>: events by POST, and the CloudEvents handshake by OPTIONS.</summary>
public static class AcsEndpoint
{
    internal const string Path = "/api/acs";

    public static IEndpointRouteBuilder MapAcs(this IEndpointRouteBuilder endpoints)
    {
        WebhookReceiver.Map(endpoints.MapPost(Path, ReceiveAsync));
        endpoints.MapMethods(Path, [HttpMethods.Options], AllowAsync);
        return endpoints;
    }

    // Event Grid repeats what it gets no 2xx for within 30 seconds, for a day.
    private static async Task<IResult> ReceiveAsync(
        HttpContext context, WebhookReceiver receiver, AcsVerifier verifier, IOptions<AcsOptions> options, CancellationToken cancellationToken)
    {
        if (IsOff(options.Value) is { } off)
        {
            return off;
        }

        var refusal = await verifier.RefusalOfAsync(context.Request, cancellationToken);
        string? code = null;
        var answer = await receiver.ReceiveAsync(
            context,
            new Webhook(
                ChannelIds.Acs,
                (_, _) => refusal,
                (_, body) =>
                {
                    code = AcsMapper.ValidationCodeOf(body.Span);
                    return AcsMapper.Parse(body);
                })
            {
                ContentTypes = ["application/json", "application/cloudevents+json", "application/cloudevents-batch+json"],
            },
            cancellationToken);
        return code is not null && answer is IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
            ? Results.Json(new { validationResponse = code })
            : answer;
    }

    // Source: CloudEvents, "HTTP 1.1 Web Hooks for Event Delivery", 4, Abuse protection.
    private static async Task<IResult> AllowAsync(HttpContext context, AcsVerifier verifier, IOptions<AcsOptions> options, CancellationToken cancellationToken)
    {
        if (IsOff(options.Value) is { } off)
        {
            return off;
        }

        if (await verifier.RefusalOfAsync(context.Request, cancellationToken) is { } refusal)
        {
            return Results.Problem(refusal, statusCode: StatusCodes.Status401Unauthorized);
        }

        context.Response.Headers["WebHook-Allowed-Origin"] = context.Request.Headers["WebHook-Request-Origin"] is [{ } origin] ? origin : "eventgrid.azure.net";
        context.Response.Headers.Allow = "POST";
        return Results.Ok();
    }

    private static IResult? IsOff(AcsOptions options) => options.Missing() is [var missing, ..]
        ? Results.Problem($"The channel is off: {missing} is not set.", statusCode: StatusCodes.Status404NotFound)
        : null;
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Twilio;

/// <summary><c>POST /api/twilio</c> for messages, <c>POST /api/twilio/status</c> for what became of ours.</summary>
public static class TwilioEndpoint
{
    internal const string Path = "/api/twilio";
    internal const string StatusPath = Path + "/status";

    // TwiML that says nothing: the answer goes out by the REST API once the turn has run.
    private static readonly IResult s_nothing = Results.Text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>", "text/xml");

    public static IEndpointRouteBuilder MapTwilio(this IEndpointRouteBuilder endpoints)
    {
        WebhookReceiver.Map(endpoints.MapPost(Path, ReceiveAsync));
        WebhookReceiver.Map(endpoints.MapPost(StatusPath, ReceiveAsync));
        return endpoints;
    }

    // Twilio waits 15 seconds, and repeats a call by connection overrides or the fallback URL. A repeated message has the same SID, so the
    // token that Twilio marks repetitions with (I-Twilio-Idempotency-Token) tells nothing more.
    private static async Task<IResult> ReceiveAsync(
        HttpContext context,
        WebhookReceiver receiver,
        TwilioVerifier verifier,
        TimeProvider time,
        IOptions<TwilioOptions> options,
        CancellationToken cancellationToken)
    {
        if (options.Value.Missing() is [var missing, ..])
        {
            return Results.Problem($"The channel is off: {missing} is not set.", statusCode: StatusCodes.Status404NotFound);
        }

        // The body is read as it was checked: a form that looks like JSON is no JSON.
        var webhook = new Webhook(
            ChannelIds.Twilio,
            verifier.RefusalOf,
            (call, body) => TwilioMapper.Of(call.Request.HasJsonContentType() ? TwilioFields.ReadJson(body.Span) : TwilioFields.ReadForm(body.Span), time.GetUtcNow()))
        {
            ContentTypes = ["application/x-www-form-urlencoded", "application/json"],
            RefusedStatus = StatusCodes.Status403Forbidden,
            Taken = s_nothing,
        };
        return await receiver.ReceiveAsync(context, webhook, cancellationToken);
    }
}

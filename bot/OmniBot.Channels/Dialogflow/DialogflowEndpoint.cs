using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Json;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Dialogflow;

/// <summary><c>POST /api/dialogflow</c>, for CX and ES.</summary>
public static class DialogflowEndpoint
{
    internal const string Path = "/api/dialogflow";

    public static IEndpointRouteBuilder MapDialogflow(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Path, ReceiveAsync);
        return endpoints;
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, WebhookReceiver receiver, DialogflowVerifier verifier, IOptions<DialogflowOptions> options, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.Missing() is [var missing, ..])
        {
            return Results.Problem($"The channel is off: {missing} is not set.", statusCode: StatusCodes.Status404NotFound);
        }

        var refusal = await verifier.RefusalOfAsync(context.Request, cancellationToken);
        var isCx = false;
        return await receiver.AnswerAsync(
            context,
            new Webhook(
                ChannelIds.Dialogflow,
                (_, _) => refusal,
                (_, body) =>
                {
                    isCx = DialogflowMapper.IsCx(VendorJson.Parse(body.Span));
                    var content = DialogflowMapper.Parse(body);
                    return content is { Problem: null, Nothing: { } lack } ? WebhookContent.Malformed($"The body is {lack}.") : content;
                })
            {
                BusyStatus = StatusCodes.Status429TooManyRequests,
            },
            (_, replies) => Json(DialogflowAnswer.Of(isCx, replies ?? [], settings.RichContent)),
            settings.AnswerWithin,
            content => Json(DialogflowAnswer.Text(isCx, WaitingWords.Late(content.Activities[0].Activity.Locale))),
            cancellationToken);
    }

    private static IResult Json(byte[] answer) => Results.Bytes(answer, "application/json; charset=utf-8");
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Alexa;

/// <summary><c>POST /api/alexa</c>.</summary>
public static class AlexaEndpoint
{
    internal const string Path = "/api/alexa";

    public static IEndpointRouteBuilder MapAlexa(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Path, ReceiveAsync);
        return endpoints;
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext context,
        WebhookReceiver receiver,
        AlexaVerifier verifier,
        AlexaClient client,
        IOptions<AlexaOptions> options,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.Missing() is [var missing, ..])
        {
            return Results.Problem($"The channel is off: {missing} is not set.", statusCode: StatusCodes.Status404NotFound);
        }

        using var key = await verifier.FindKeyAsync(context.Request, cancellationToken);
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        AlexaRequest? request = null;
        var progress = Task.CompletedTask;
        try
        {
            return await receiver.AnswerAsync(
                context,
                new Webhook(
                    ChannelIds.Alexa,
                    (call, body) => verifier.RefusalOf(call.Request, key, body.Span),
                    (_, body) =>
                    {
                        request = AlexaRequest.Of(body.Span);
                        progress = ReportProgressAsync(client, request, settings.ProgressAfter, time, answered.Token);
                        return AlexaMapper.Parse(body, settings.PhraseSlotNames());
                    })
                {
                    RefusedStatus = StatusCodes.Status400BadRequest, BusyStatus = StatusCodes.Status429TooManyRequests,
                },
                (_, replies) => Json(AlexaAnswer.Of(request!, replies ?? [], settings.EndSessionByDefault)),
                settings.AnswerWithin,
                _ => Json(AlexaAnswer.Late(request!)),
                cancellationToken);
        }
        finally
        {
            await answered.CancelAsync();
            await progress;
        }
    }

    private static async Task ReportProgressAsync(
        AlexaClient client, AlexaRequest request, TimeSpan after, TimeProvider time, CancellationToken answered)
    {
        if (!AlexaRequestTypes.IsSilent(request.Type) && request.Type != AlexaRequestTypes.CanFulfillIntent)
        {
            await Task.Delay(after, time, answered).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!answered.IsCancellationRequested)
            {
                await client.SpeakAsync(request, WaitingWords.Wait(request.Locale), answered);
            }
        }
    }

    private static IResult Json(byte[] answer) => Results.Bytes(answer, "application/json;charset=UTF-8");
}

using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>.</summary>
public static class BotFrameworkEndpoint
{
    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder endpoints)
    {
        ConnectionArrival.Keep(endpoints.MapPost("/api/messages", ReceiveAsync));
        return endpoints;
    }

    // The channel repeats an activity that it gets no 2xx for within 15 seconds, so the answer waits for the inbox and for nothing else,
    // unless the caller asks for the replies.
    private static async Task<IResult> ReceiveAsync(
        HttpContext context,
        IConversationDispatcher conversations,
        BotFrameworkVerifier verifier,
        IOptions<BotFrameworkOptions> options,
        SenderLimiter limiter,
        ILogger<BotFrameworkVerifier> logger,
        CancellationToken cancellationToken)
    {
        using var arrival = ConnectionArrival.OfRequest(context);
        var (caller, refusal) = await verifier.CheckAsync(context, cancellationToken);
        if (caller is null)
        {
            BotFrameworkLog.Refused(logger, refusal!);
            return Results.Problem(refusal, statusCode: 401);
        }

        // A web page could post plain text to this machine through the developer's browser, but not JSON.
        if (!context.Request.HasJsonContentType() || context.Request.Headers.ContentEncoding.Count > 0)
        {
            return Results.Problem("An activity comes as application/json, not compressed.", statusCode: 415);
        }

        Activity activity;
        try
        {
            if (await RequestBody.ReadAsync(context.Request, options.Value.MaxActivityBytes, cancellationToken) is not { } body)
            {
                return Results.Problem($"An activity may have {options.Value.MaxActivityBytes} bytes.", statusCode: 413);
            }

            activity = ActivityJson.Deserialize(body);
        }
        catch (JsonException exception)
        {
            return Results.Problem($"The body is not an activity: see {exception.Path ?? "its beginning"}.", statusCode: 400);
        }

        if (BotFrameworkMapper.ProblemOf(activity) is { } problem)
        {
            return Results.Problem(problem, statusCode: 400);
        }

        if (verifier.RefusalOf(activity, caller) is { } mismatch)
        {
            BotFrameworkLog.Refused(logger, mismatch);
            return Results.Problem(mismatch, statusCode: 401);
        }

        var inbound = BotFrameworkMapper.ToInbound(activity, caller.CallerId, arrival);

        // Azure Bot Service does not repeat what gets a 429: its users see that it was not sent.
        if (options.Value.AppId.Length > 0 && limiter.Take([inbound]) is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Results.Problem("Too many messages.", statusCode: 429);
        }
        if (activity.Type == ActivityTypes.Invoke)
        {
            var turn = await conversations.EnqueueAndWaitAsync(inbound, cancellationToken);
            var response = turn.InvokeResponse ?? new InvokeResponse { Status = 501 };
            return response.Body is null ? Results.StatusCode(response.Status) : Results.Json(response.Body, ActivityJson.Options, statusCode: response.Status);
        }

        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            var turn = await conversations.EnqueueAndWaitAsync(inbound, cancellationToken);
            return Results.Json(new ExpectedReplies { Activities = [.. turn.Replies] }, ActivityJson.Options);
        }

        await conversations.EnqueueAsync([inbound], cancellationToken);
        return Results.Accepted();
    }
}

using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>.</summary>
public static class BotFrameworkEndpoint
{
    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/messages", ReceiveAsync);
        return endpoints;
    }

    // The channel repeats an activity that it gets no 2xx for within 15 seconds, so the answer waits for the inbox and for nothing else,
    // unless the caller asks for the replies.
    private static async Task<IResult> ReceiveAsync(
        HttpContext context,
        IConversationDispatcher conversations,
        BotFrameworkVerifier verifier,
        IOptions<BotFrameworkOptions> options,
        CancellationToken cancellationToken)
    {
        if (!verifier.Accepts(context))
        {
            return Results.Problem("This endpoint needs credentials. Without them it serves only this machine, in Development.", statusCode: 401);
        }

        Activity activity;
        try
        {
            if (await ReadAsync(context.Request, options.Value.MaxActivityBytes, cancellationToken) is not { } body)
            {
                return Results.Problem($"An activity may have {options.Value.MaxActivityBytes} bytes.", statusCode: 413);
            }

            activity = ActivityJson.Deserialize(body);
        }
        catch (JsonException exception)
        {
            return Results.Problem($"The body is not an activity: {exception.Message}", statusCode: 400);
        }

        if (BotFrameworkMapper.ProblemOf(activity) is { } problem)
        {
            return Results.Problem(problem, statusCode: 400);
        }

        if (!BotFrameworkVerifier.AllowsServiceUrl(activity.ServiceUrl))
        {
            return Results.Problem("Without credentials, serviceUrl must be an address of this machine.", statusCode: 401);
        }

        var inbound = BotFrameworkMapper.ToInbound(activity);
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

    /// <summary>The raw body, or null when it is larger than allowed.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        while (true)
        {
            var result = await request.BodyReader.ReadAsync(cancellationToken);
            if (result.Buffer.Length > maxBytes)
            {
                return null;
            }

            if (result.IsCompleted)
            {
                var body = result.Buffer.ToArray();
                request.BodyReader.AdvanceTo(result.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Desk.Access;

namespace OmniBot.Desk.Api;

/// <summary>The desk for programs: the same rights and the same commands as by its pages. See <c>README.md</c> in this folder.</summary>
internal static class DeskApiEndpoints
{
    private const int PageSize = 200;

    public static void MapDeskApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/desk").RequireAuthorization(DeskApi.Policy).AddEndpointFilter(RefuseAsync);
        api.MapGet("/conversations", ListAsync);
        api.MapGet("/conversations/{channel}/{account}/{conversation}", FindAsync);
        api.MapGet("/conversations/{channel}/{account}/{conversation}/transcript", ReadAsync);
        api.MapPost("/conversations/{channel}/{account}/{conversation}/commands", CommandAsync);
        api.MapPut("/presence/{presence}", PresenceAsync);
    }

    // What the person may not see does not exist for the program.
    private static async ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DeskAccessException)
        {
            return Results.Problem("There is no such conversation, or the key's agent may not do this.", statusCode: StatusCodes.Status403Forbidden);
        }
    }

    private static async Task<IResult> ListAsync(HttpContext context, DeskAccess access, string? queue, string? agent, CancellationToken cancellationToken)
    {
        var filter = new HandoffFilter { Queues = queue is null ? [] : [queue], Agent = agent, Max = PageSize };
        return Json(await access.ListAsync(SignedInUser.From(context.User), filter, cancellationToken));
    }

    private static async Task<IResult> FindAsync(
        HttpContext context, DeskAccess access, string channel, string account, string conversation, CancellationToken cancellationToken) =>
        Json(await access.ViewAsync(SignedInUser.From(context.User), KeyOf(channel, account, conversation), cancellationToken));

    private static async Task<IResult> ReadAsync(
        HttpContext context, DeskAccess access, string channel, string account, string conversation, long? after, CancellationToken cancellationToken)
    {
        var user = SignedInUser.From(context.User);
        var record = await access.FindConversationAsync(user, KeyOf(channel, account, conversation), cancellationToken);
        var entries = await access.ReadTranscriptAsync(user, record!, after ?? 0, PageSize, cancellationToken);
        return Json(entries.Select(entry => new TranscriptItem(
            entry.Sequence, entry.Direction, entry.Timestamp, entry.Delivery, JsonDocument.Parse(entry.Body).RootElement)));
    }

    private static async Task<IResult> CommandAsync(
        HttpContext context, DeskAccess access, string channel, string account, string conversation, CancellationToken cancellationToken)
    {
        HandoffCommand? command;
        try
        {
            command = await context.Request.ReadFromJsonAsync<HandoffCommand>(ActivityJson.Options, cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            command = null;
        }

        if (command is null)
        {
            return Results.Problem("The body is not a command: it needs a known kind as its first member, such as {\"kind\":\"reply\"}.", statusCode: 400);
        }

        string? id = context.Request.Headers["Idempotency-Key"];
        try
        {
            var answer = await access.SendAsync(
                SignedInUser.From(context.User), KeyOf(channel, account, conversation), command, string.IsNullOrEmpty(id) ? null : $"api-{id}", cancellationToken);
            return Results.Json(answer, ActivityJson.Options, statusCode: answer.Refusal is null ? 200 : 409);
        }
        catch (InvalidOperationException)
        {
            return Results.Problem("There is no such conversation, or the command could not be done; the server's log says why.", statusCode: 404);
        }
    }

    private static async Task<IResult> PresenceAsync(HttpContext context, ApiPresence presences, AgentPresence presence, CancellationToken cancellationToken)
    {
        var user = SignedInUser.From(context.User);
        if (!user.Acts)
        {
            throw new DeskAccessException();
        }

        await presences.SetAsync(user.Agent, presence, cancellationToken);
        return Results.NoContent();
    }

    private static IResult Json<T>(T value) => Results.Json(value, ActivityJson.Options);

    // The parts come as they are in a conversation's text form, whose escapes the router has undone, but for the slash.
    private static ConversationKey KeyOf(string channel, string account, string conversation) =>
        new(Whole(channel), Whole(account), Whole(conversation));

    private static string Whole(string part) => part.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <param name="Sequence">The number in the conversation, from 1.</param>
    /// <param name="Direction">0 from the customer, 1 to the customer, 2 for the desk alone.</param>
    /// <param name="Timestamp">When.</param>
    /// <param name="Delivery">How far an outgoing activity has come.</param>
    /// <param name="Activity">The activity.</param>
    private sealed record TranscriptItem(long Sequence, ActivityDirection Direction, DateTimeOffset Timestamp, DeliveryState? Delivery, JsonElement Activity);
}

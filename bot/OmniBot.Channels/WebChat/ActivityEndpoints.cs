using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.WebChat;

/// <summary><c>GET</c> and <c>POST conversations/{id}/activities</c>.</summary>
internal static class ActivityEndpoints
{
    /// <summary>Greatest number of transcript entries in one answer; the client asks again from the answer's watermark.</summary>
    private const int PageSize = 200;

    // Unlike Azure's Direct Line the answer waits for the inbox only, not for the bot: a slow turn must not make the client repeat.
    public static async Task<IResult> PostAsync(
        HttpContext context,
        string conversationId,
        WebChatAccess access,
        WebChatInbox inbox,
        WebChatUrls urls,
        IOptions<WebChatOptions> options,
        CancellationToken cancellationToken)
    {
        using var arrival = ConnectionArrival.OfRequest(context);
        var (ticket, refusal) = await access.AdmitAsync(context, conversationId);
        if (refusal is not null)
        {
            return refusal;
        }

        if (await RequestBody.ReadAsync(context.Request, options.Value.MaxActivityBytes, cancellationToken) is not { } body)
        {
            return WebChatErrors.TooLarge(options.Value.MaxActivityBytes);
        }

        if (!TryRead(body, out var activity, out var problem))
        {
            return WebChatErrors.Malformed(problem);
        }

        return await inbox.PostAsync(ticket!, activity, arrival, urls.ServiceUrl(context.Request), cancellationToken) is { } id
            ? Results.Json(new WireId(id), WebChatWire.Default.WireId)
            : WebChatErrors.NoConversation();
    }

    public static async Task<IResult> ReadAsync(
        HttpContext context,
        string conversationId,
        string? watermark,
        WebChatAccess access,
        WebChatInbox inbox,
        IConversationStore store,
        CancellationToken cancellationToken)
    {
        var (ticket, refusal) = await access.CheckAsync(context.Request, conversationId);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!Watermark.TryRead(watermark, out var from))
        {
            return WebChatErrors.Malformed("watermark is not a number.");
        }

        if (await inbox.FindAsync(ticket!, cancellationToken) is not { } record)
        {
            return WebChatErrors.NoConversation();
        }

        var entries = await store.ReadTranscriptAsync(record.Id, from ?? 0, PageSize, cancellationToken);
        var visible = entries.Select(entry => WebChatView.Of(entry, isStream: false)).OfType<ReadOnlyMemory<byte>>().ToList();
        var set = ActivitySet.Write(visible, entries.Count > 0 ? entries[^1].Sequence : from ?? 0);
        return Results.Bytes(set, "application/json; charset=utf-8");
    }

    /// <summary>Reads an activity that a client may post, or says what is wrong with it.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> body, out Activity activity, out string problem)
    {
        try
        {
            activity = ActivityJson.Deserialize(body);
            problem = WebChatMapper.ProblemOf(activity) ?? "";
        }
        catch (JsonException exception)
        {
            activity = new Activity();
            problem = $"The body is not an activity: see {exception.Path ?? "its beginning"}.";
        }

        return problem.Length == 0;
    }
}

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Desk.Access;
using OmniBot.Desk.SignIn;

namespace OmniBot.Desk.History;

/// <summary>The history as a file.</summary>
internal static class HistoryEndpoints
{
    /// <summary>Greatest number of rows of a download.</summary>
    public const int MaxRows = 10_000;

    private static readonly string[] s_columns =
        ["conversation", "handoff", "state", "customer", "subject", "channel", "language", "queue", "agent", "reason", "priority", "requested", "accepted", "first reply", "ended", "disposition", "tags", "case"];

    public static void MapHistoryCsv(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/desk/history.csv", DownloadAsync).RequireAuthorization(DeskPolicies.Agent);

    private static async Task<Results<FileContentHttpResult, ForbidHttpResult>> DownloadAsync(
        HttpContext context,
        DeskAccess access,
        IAuditLog audit,
        string? search,
        HandoffState? state,
        string? queue,
        string? agent,
        string? channel,
        DateOnly? from,
        DateOnly? to,
        CancellationToken cancellationToken)
    {
        SignedInUser user;
        try
        {
            user = SignedInUser.From(context.User);
        }
        catch (DeskAccessException)
        {
            return TypedResults.Forbid();
        }

        var query = new HistoryQuery { Search = search, State = state, Queue = queue, Agent = agent, Channel = channel, From = from, To = to };
        var rows = await access.ListAsync(user, query.ToFilter(MaxRows), cancellationToken);

        // Without what was searched for: it may be a customer's name.
        var detail = $"{rows.Count} rows; {(query with { Search = search is null ? null : "…" }).ToQueryString()}";
        await audit.AppendAsync(new AuditEntry(user.Agent, "history.export", "history", detail), cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Write(rows))).ToArray(), "text/csv; charset=utf-8", "history.csv");
    }

    internal static string Write(IEnumerable<HandoffRow> rows)
    {
        var text = new StringBuilder(CsvText.Line(s_columns));
        foreach (var (conversation, record, _, _, _) in rows)
        {
            text.Append(CsvText.Line(
            [
                conversation.ToString(), record.Number.ToString(CultureInfo.InvariantCulture), record.State.ToString(), record.CustomerName, record.Subject,
                record.Channel, record.Language, record.Queue, record.Agent, record.Reason.ToString(), record.Priority.ToString(CultureInfo.InvariantCulture),
                Time(record.RequestedAt), Time(record.AcceptedAt), Time(record.FirstReplyAt), Time(record.EndedAt),
                record.Disposition, string.Join(' ', record.Tags), record.CaseNumber,
            ]));
        }

        return text.ToString();
    }

    private static string? Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Web;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;

namespace OmniBot.Desk.History;

/// <summary>The filters of the history, as the page's form has them and as the download's address carries them.</summary>
public sealed record HistoryQuery
{
    public string? Search { get; init; }
    public HandoffState? State { get; init; }
    public string? Queue { get; init; }
    public string? Agent { get; init; }
    public string? Channel { get; init; }

    /// <summary>First day, UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, UTC.</summary>
    public DateOnly? To { get; init; }

    internal HandoffFilter ToFilter(int max) => new()
    {
        Search = Blank(Search),
        States = State is { } state ? [state] : [],
        Queues = Blank(Queue) is { } queue ? [queue] : [],
        Agent = Blank(Agent),
        Channel = Blank(Channel),
        From = From is { } from ? Midnight(from) : null,
        Until = To is { } to ? Midnight(to.AddDays(1)) : null,
        Max = max,
    };

    internal string ToQueryString()
    {
        var query = HttpUtility.ParseQueryString("");
        Add("search", Search);
        Add("state", State?.ToString());
        Add("queue", Queue);
        Add("agent", Agent);
        Add("channel", Channel);
        Add("from", From?.ToString("O", CultureInfo.InvariantCulture));
        Add("to", To?.ToString("O", CultureInfo.InvariantCulture));
        return query.ToString()!;

        void Add(string name, string? value)
        {
            if (Blank(value) is { } text)
            {
                query.Add(name, text);
            }
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}

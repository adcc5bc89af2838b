using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;

namespace OmniBot.Host.Handoff;

/// <summary>What agents have to do: their conversations that are not parked, and the offers that they have not answered.</summary>
internal static class AgentLoads
{
    /// <summary>Units of an agent's capacity that a conversation takes: a call fills an agent of the usual capacity.</summary>
    public static int UnitsOf(string? channel) => channel switch
    {
        "voice" => 6,
        "email" => 1,
        _ => 2,
    };

    /// <summary>The agent whose capacity a handoff takes; null when it takes none.</summary>
    public static string? BusyAgent(HandoffRecord record) =>
        record.Offer?.Agent ?? (record.ParkedUntil is null && record.Owner == OwnerKind.Agent ? record.Agent : null);

    public static int UnitsOf(string agent, IEnumerable<HandoffRow> rows) =>
        rows.Where(row => BusyAgent(row.Record) == agent).Sum(row => UnitsOf(row.Record.Channel));
}

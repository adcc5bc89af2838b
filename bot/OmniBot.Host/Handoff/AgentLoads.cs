using OmniBot.Core.Handoff;

namespace OmniBot.Host.Handoff;

/// <summary>What agents have to do: their conversations that are not parked, and the offers that they have not answered. Not for two threads at once.</summary>
internal sealed class AgentLoads
{
    private readonly Dictionary<string, Dictionary<string, int>> _counts = new(StringComparer.Ordinal);

    /// <summary>Units of an agent's capacity that a conversation takes: a call fills an agent of the usual capacity.</summary>
    public static int UnitsOf(string? channel) => channel switch
    {
        "voice" => 6,
        "email" => 1,
        _ => 2,
    };

    /// <summary>The agent whose capacity a handoff takes; null when it takes none.</summary>
    public static string? BusyAgent(HandoffRecord? record) =>
        record?.Offer?.Agent ?? (record is { ParkedUntil: null, Owner: OwnerKind.Agent } ? record.Agent : null);

    /// <summary>Conversations and open offers of an agent by channel.</summary>
    public IReadOnlyDictionary<string, int> ByChannel(string agent) =>
        _counts.TryGetValue(agent, out var counts) ? new Dictionary<string, int>(counts) : new Dictionary<string, int>();

    public int UnitsOfAgent(string agent) =>
        _counts.TryGetValue(agent, out var counts) ? counts.Sum(channel => channel.Value * UnitsOf(channel.Key)) : 0;

    /// <summary>A handoff has changed.</summary>
    /// <returns>The agents whose load is another one now.</returns>
    public IEnumerable<string> Move(HandoffRecord? before, HandoffRecord? after)
    {
        var (from, to) = (BusyAgent(before), BusyAgent(after));
        if (from == to && before?.Channel == after?.Channel)
        {
            return [];
        }

        Add(from, before?.Channel, -1);
        Add(to, after?.Channel, 1);
        return new[] { from, to }.OfType<string>().Distinct();
    }

    private void Add(string? agent, string? channel, int count)
    {
        if (agent is null)
        {
            return;
        }

        if (!_counts.TryGetValue(agent, out var counts))
        {
            _counts[agent] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        counts[channel ?? ""] = counts.GetValueOrDefault(channel ?? "") + count;
    }
}

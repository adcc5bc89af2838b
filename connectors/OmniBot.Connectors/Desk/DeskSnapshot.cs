using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Connectors.Desk;

/// <summary>All entries of the directory at one moment.</summary>
internal sealed record DeskSnapshot
{
    public IReadOnlyList<AgentProfile> Agents { get; init; } = [];
    public IReadOnlyList<QueueDefinition> Queues { get; init; } = [];
    public IReadOnlyList<Skill> Skills { get; init; } = [];
    public IReadOnlyList<CannedReply> CannedReplies { get; init; } = [];
    public IReadOnlyList<Disposition> Dispositions { get; init; } = [];

    public static DeskSnapshot Of(IEnumerable<object> entries) =>
        entries.Aggregate(new DeskSnapshot(), (snapshot, entry) => snapshot.With(entry));

    public object? Find(DeskKind kind, string id)
    {
        IReadOnlyList<object> entries = kind.Name switch
        {
            "agent" => Agents,
            "queue" => Queues,
            "skill" => Skills,
            "canned-reply" => CannedReplies,
            _ => Dispositions,
        };
        return entries.FirstOrDefault(entry => kind.IdOf(entry) == id);
    }

    /// <summary>With an entry added, or in the place of the one with its id.</summary>
    public DeskSnapshot With(object entry) => entry switch
    {
        AgentProfile agent => this with { Agents = Put(Agents, agent, other => other.Id == agent.Id) },
        QueueDefinition queue => this with { Queues = Put(Queues, queue, other => other.Id == queue.Id) },
        Skill skill => this with { Skills = Put(Skills, skill, other => other.Id == skill.Id) },
        CannedReply reply => this with { CannedReplies = Put(CannedReplies, reply, other => other.Id == reply.Id) },
        Disposition disposition => this with { Dispositions = Put(Dispositions, disposition, other => other.Id == disposition.Id) },
        _ => this,
    };

    public DeskSnapshot Without(object entry) => entry switch
    {
        AgentProfile agent => this with { Agents = [.. Agents.Where(other => other.Id != agent.Id)] },
        QueueDefinition queue => this with { Queues = [.. Queues.Where(other => other.Id != queue.Id)] },
        Skill skill => this with { Skills = [.. Skills.Where(other => other.Id != skill.Id)] },
        CannedReply reply => this with { CannedReplies = [.. CannedReplies.Where(other => other.Id != reply.Id)] },
        Disposition disposition => this with { Dispositions = [.. Dispositions.Where(other => other.Id != disposition.Id)] },
        _ => this,
    };

    private static List<T> Put<T>(IReadOnlyList<T> entries, T entry, Predicate<T> isSame)
    {
        List<T> changed = [.. entries];
        var index = changed.FindIndex(isSame);
        if (index < 0)
        {
            changed.Add(entry);
        }
        else
        {
            changed[index] = entry;
        }

        return changed;
    }
}

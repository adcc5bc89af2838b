using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Core.Desk;

/// <summary>Agents, queues and the other settings of the desk. Reads come from memory; each change is durable and audited.</summary>
public interface IDeskDirectory
{
    IReadOnlyList<AgentProfile> Agents { get; }
    IReadOnlyList<QueueDefinition> Queues { get; }
    IReadOnlyList<Skill> Skills { get; }
    IReadOnlyList<CannedReply> CannedReplies { get; }
    IReadOnlyList<Disposition> Dispositions { get; }

    /// <summary>Adds or replaces an entry by its id.</summary>
    /// <param name="entry">One of the records that this directory lists.</param>
    /// <param name="by">Id of the admin who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The entry contradicts others, such as a queue that overflows into itself; the message says how.</exception>
    Task SaveAsync<T>(T entry, string by, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Removes an entry.</summary>
    /// <exception cref="ArgumentException">Others depend on it; the message says which.</exception>
    Task RemoveAsync<T>(string id, string by, CancellationToken cancellationToken)
        where T : class;
}

using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.TestKit.Desk;

/// <summary>Settings of the desk in memory, with the rules whose messages the pages show.</summary>
public sealed class WorldDirectory(DeskWorld world) : IDeskDirectory
{
    public IReadOnlyList<AgentProfile> Agents { get; private set; } = [];
    public IReadOnlyList<QueueDefinition> Queues { get; private set; } = [];
    public IReadOnlyList<Skill> Skills { get; private set; } = [];
    public IReadOnlyList<CannedReply> CannedReplies { get; private set; } = [];
    public IReadOnlyList<Disposition> Dispositions { get; private set; } = [];

    public Task SaveAsync<T>(T entry, string by, CancellationToken cancellationToken)
        where T : class
    {
        switch (entry)
        {
            case AgentProfile agent:
                Agents = Put(Agents, agent, other => other.Id);
                break;
            case QueueDefinition queue when queue.OverflowQueue == queue.Id:
                throw new ArgumentException($"Queue '{queue.Id}' can't overflow into itself.");
            case QueueDefinition queue:
                Queues = Put(Queues, queue, other => other.Id);
                break;
            case Skill skill:
                Skills = Put(Skills, skill, other => other.Id);
                break;
            case CannedReply reply:
                CannedReplies = Put(CannedReplies, reply, other => other.Id);
                break;
            case Disposition disposition:
                Dispositions = Put(Dispositions, disposition, other => other.Id);
                break;
        }

        world.Feed.Publish(new DeskNotice(DirectoryChanged: true));
        return Task.CompletedTask;
    }

    public Task RemoveAsync<T>(string id, string by, CancellationToken cancellationToken)
        where T : class
    {
        if (typeof(T) == typeof(QueueDefinition))
        {
            if (Agents.FirstOrDefault(agent => agent.Queues.Contains(id)) is { } user)
            {
                throw new ArgumentException($"Queue '{id}' is used by agent '{user.Id}'.");
            }

            Queues = [.. Queues.Where(queue => queue.Id != id)];
        }

        Agents = typeof(T) == typeof(AgentProfile) ? [.. Agents.Where(agent => agent.Id != id)] : Agents;
        Skills = typeof(T) == typeof(Skill) ? [.. Skills.Where(skill => skill.Id != id)] : Skills;
        CannedReplies = typeof(T) == typeof(CannedReply) ? [.. CannedReplies.Where(reply => reply.Id != id)] : CannedReplies;
        Dispositions = typeof(T) == typeof(Disposition) ? [.. Dispositions.Where(disposition => disposition.Id != id)] : Dispositions;
        world.Feed.Publish(new DeskNotice(DirectoryChanged: true));
        return Task.CompletedTask;
    }

    private static List<T> Put<T>(IReadOnlyList<T> entries, T entry, Func<T, string> id) =>
        entries.Any(other => id(other) == id(entry)) ? [.. entries.Select(other => id(other) == id(entry) ? entry : other)] : [.. entries, entry];
}

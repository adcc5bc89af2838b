using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Connectors.Desk.Rules;

/// <summary>What entries of the directory must be, by themselves and together. The messages are for admins.</summary>
internal static class DeskRules
{
    private const int MaxName = 200;

    /// <summary>Checks an entry that is to be saved.</summary>
    /// <param name="before">The directory without the change.</param>
    /// <param name="after">The directory with it.</param>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">It can't be saved; the message says why.</exception>
    public static void CheckSave(DeskSnapshot before, DeskSnapshot after, object entry)
    {
        switch (entry)
        {
            case AgentProfile agent:
                AgentRules.Check(after, agent);
                CheckAdmins(before, after);
                break;
            case QueueDefinition queue:
                QueueRules.Check(after, queue);
                break;
            case CannedReply reply:
                CannedReplyRules.Check(after, reply);
                break;
            case Skill skill:
                CheckId(skill.Id);
                CheckName("name", skill.Name);
                break;
            case Disposition disposition:
                CheckId(disposition.Id);
                CheckName("name", disposition.Name);
                break;
        }
    }

    /// <summary>Checks that nothing depends on an entry that is to be removed.</summary>
    /// <exception cref="ArgumentException">Something does; the message says what.</exception>
    public static void CheckRemoval(DeskSnapshot before, DeskSnapshot after, object entry)
    {
        switch (entry)
        {
            case AgentProfile:
                CheckAdmins(before, after);
                break;
            case QueueDefinition queue:
                Refuse(after.Queues.Count == 0, $"The queue '{queue.Id}' is the last one: without a queue no handoff is possible.");
                RefuseUsed($"queue '{queue.Id}'",
                [
                    .. after.Agents.Where(agent => agent.Queues.Contains(queue.Id)).Select(agent => $"agent '{agent.Name}' works in it"),
                    .. after.Queues.Where(other => QueueRules.Next(other).Contains(queue.Id)).Select(other => $"queue '{other.Id}' overflows into it"),
                ]);
                break;
            case Skill skill:
                RefuseUsed($"skill '{skill.Id}'",
                [
                    .. after.Agents.Where(agent => agent.Skills.Any(has => has.Skill == skill.Id)).Select(agent => $"agent '{agent.Name}' has it"),
                    .. after.Queues.Where(queue => queue.Skills.Any(need => need.Skill == skill.Id)).Select(queue => $"queue '{queue.Id}' needs it"),
                ]);
                break;
        }
    }

    public static void CheckId(string? id) =>
        Refuse(
            string.IsNullOrEmpty(id) || id.Length > 100 || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_.@:".Contains(letter)),
            $"The id '{id}' must have 1 to 100 letters, digits, '-', '_', '.', '@' and ':'.");

    public static void CheckName(string member, string? name) =>
        Refuse(
            string.IsNullOrWhiteSpace(name) || name.Length > MaxName || name.Any(char.IsControl), $"The {member} must have 1 to {MaxName} characters.");

    public static void CheckRange(string member, int value, int least, int greatest) =>
        Refuse(value < least || value > greatest, $"The {member} is {value}; it must be {least} to {greatest}.");

    public static void Refuse(bool condition, string message)
    {
        if (condition)
        {
            throw new ArgumentException(message);
        }
    }

    private static void RefuseUsed(string what, IReadOnlyList<string> users) =>
        Refuse(users.Count > 0, $"The {what} can't be removed: {string.Join(", ", users)}.");

    private static void CheckAdmins(DeskSnapshot before, DeskSnapshot after)
    {
        static bool HasAdmin(DeskSnapshot snapshot) => snapshot.Agents.Any(agent => agent is { Role: DeskRole.Admin, IsEnabled: true });
        Refuse(HasAdmin(before) && !HasAdmin(after), "This is the last admin that is enabled: make another one first.");
    }
}

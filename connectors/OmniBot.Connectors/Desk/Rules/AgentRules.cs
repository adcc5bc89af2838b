using System.Text.RegularExpressions;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Connectors.Desk.Rules;

/// <summary>Rules of agents.</summary>
internal static partial class AgentRules
{
    public static void Check(DeskSnapshot directory, AgentProfile agent)
    {
        DeskRules.CheckId(agent.Id);
        DeskRules.CheckName("name", agent.Name);
        if (agent.PublicName is not null)
        {
            DeskRules.CheckName("name for customers", agent.PublicName);
        }

        DeskRules.Refuse(agent.Email is not null && !EmailAddress().IsMatch(agent.Email), $"'{agent.Email}' is not an e-mail address.");
        DeskRules.Refuse(!Enum.IsDefined(agent.Role), $"There is no role {agent.Role}.");
        foreach (var queue in agent.Queues)
        {
            DeskRules.Refuse(!directory.Queues.Any(known => known.Id == queue), $"There is no queue '{queue}'.");
        }

        SkillRules.Check(directory, agent.Skills);
        foreach (var language in agent.Languages)
        {
            DeskRules.Refuse(!Language().IsMatch(language), $"'{language}' is not a language such as de.");
        }

        DeskRules.CheckRange("capacity", agent.Capacity, 1, 100);
        foreach (var (channel, limit) in agent.ChannelLimits)
        {
            DeskRules.Refuse(string.IsNullOrWhiteSpace(channel), "A limit has no channel.");
            DeskRules.CheckRange($"limit of the channel '{channel}'", limit, 0, 100);
        }
    }

    /// <summary>Two or three small letters, and a region or a script behind a '-'.</summary>
    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    internal static partial Regex Language();

    [GeneratedRegex(@"^[^@\s\p{C}]{1,64}@[^@\s\p{C}]{1,190}\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailAddress();
}

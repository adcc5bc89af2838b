using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.Dialogs;

/// <summary>Whom a conversation can go to.</summary>
internal static class Colleagues
{
    /// <summary>Enabled agents who are there, without oneself; those who take work come first.</summary>
    public static IReadOnlyList<(AgentProfile Profile, PresenceRecord Presence)> Present(IDeskDirectory directory, IAgentPresence presences, string self) =>
        [.. directory.Agents
            .Where(agent => agent.IsEnabled && agent.Id != self && agent.Role != DeskRole.Auditor)
            .Select(agent => (Profile: agent, Presence: presences.Find(agent.Id)))
            .Where(agent => agent.Presence.Presence is AgentPresence.Available or AgentPresence.Busy)
            .OrderBy(agent => agent.Presence.Presence)
            .ThenBy(agent => agent.Profile.Name, StringComparer.CurrentCulture)];
}

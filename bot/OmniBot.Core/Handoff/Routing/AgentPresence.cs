namespace OmniBot.Core.Handoff.Routing;

/// <summary>Whether an agent takes work. The numbers are stored.</summary>
public enum AgentPresence
{
    /// <summary>Signed out, or the link was lost.</summary>
    Offline = 0,

    /// <summary>Gets offers as far as the capacity goes.</summary>
    Available = 1,

    /// <summary>Gets no offers, keeps conversations; set by the agent.</summary>
    Busy = 2,

    /// <summary>Gets no offers and no notifications; also set when an agent rejects an offer.</summary>
    DoNotDisturb = 3,

    /// <summary>Not at the desk; also set when an offer passes unanswered.</summary>
    Away = 4,
}

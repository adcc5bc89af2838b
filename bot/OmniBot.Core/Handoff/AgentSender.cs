using OmniBot.Core.Schema;

namespace OmniBot.Core.Handoff;

/// <summary>How the transcript tells an agent's messages from the bot's.</summary>
public static class AgentSender
{
    /// <summary>
    /// The <see cref="ChannelAccount.Role"/> of the sender of an outgoing message that an agent wrote. The name is the one that customers see;
    /// the id is the bot's, since channels accept no other.
    /// </summary>
    public const string Role = "agent";
}

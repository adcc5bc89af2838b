using OmniBot.Core.Schema;

namespace OmniBot.Core.Handoff;

/// <summary>How the transcript tells an agent's messages from the bot's.</summary>
public static class AgentAccount
{
    /// <summary>The <see cref="ChannelAccount.Role"/> of the sender of an outgoing message that an agent wrote; its id is the agent's.</summary>
    public const string Role = "agent";
}

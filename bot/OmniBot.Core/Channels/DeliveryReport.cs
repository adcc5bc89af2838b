using OmniBot.Core.Storage;

namespace OmniBot.Core.Channels;

/// <summary>A channel tells what became of a message that it took.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Account">Our account there, as in the conversations' keys.</param>
/// <param name="ChannelActivityId">The channel's id of the message.</param>
/// <param name="State">Sent, delivered, read or failed. Reports may come twice and in any order.</param>
/// <param name="At">When it happened, by the channel's clock.</param>
/// <param name="Reason">Why it failed: the channel's code and words, for operators and agents. It holds no user's text.</param>
public sealed record DeliveryReport(
    string Channel, string Account, string ChannelActivityId, DeliveryState State, DateTimeOffset At, string? Reason = null)
{
    /// <summary>
    /// The conversation's id at the channel. With it and without an id in <see cref="ChannelActivityId"/> the report is about all that was
    /// sent to the conversation until <see cref="At"/>, as Messenger's watermarks are.
    /// </summary>
    public string? Conversation { get; init; }
}

using OmniBot.Core.Schema;

namespace OmniBot.Core.Conversations;

/// <summary>The committed outcome of a turn whose caller waits for it.</summary>
/// <param name="Turn">The turn's number in its conversation.</param>
/// <param name="Replies">The activities that the turn sent, in order.</param>
/// <param name="InvokeResponse">The answer to an <c>invoke</c>, when the bot gave one.</param>
public sealed record TurnResult(long Turn, IReadOnlyList<Activity> Replies, InvokeResponse? InvokeResponse);

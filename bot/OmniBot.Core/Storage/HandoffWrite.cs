using OmniBot.Core.Handoff;

namespace OmniBot.Core.Storage;

/// <summary>What a turn changes of its conversation's handoff, stored in the turn's commit.</summary>
/// <param name="Record">The handoff after the turn.</param>
/// <param name="Events">What history keeps of the change, in order.</param>
/// <param name="LastText">The last message, for lists.</param>
/// <param name="LastAt">When it came or went.</param>
public sealed record HandoffWrite(HandoffRecord Record, IReadOnlyList<HandoffEvent> Events, string LastText, DateTimeOffset LastAt);

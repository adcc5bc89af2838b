using OmniBot.Core.Handoff;

namespace OmniBot.Core.Desk;

/// <summary>What became of a command.</summary>
/// <param name="Record">The handoff after it.</param>
/// <param name="Refusal">Why it was refused; null when it was done.</param>
/// <param name="Sequence">The number of its last entry in the transcript.</param>
public sealed record DeskAnswer(HandoffRecord Record, HandoffRefusal? Refusal, long Sequence);

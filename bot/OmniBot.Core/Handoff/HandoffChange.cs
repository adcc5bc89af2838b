namespace OmniBot.Core.Handoff;

/// <summary>What a command comes to.</summary>
/// <param name="After">The record after it; the same as before when it was refused or changed nothing.</param>
/// <param name="Refusal">Why it was refused; null when it was done.</param>
/// <param name="Events">What history keeps, in order; none when nothing changed.</param>
public sealed record HandoffChange(HandoffRecord After, HandoffRefusal? Refusal, IReadOnlyList<HandoffEvent> Events)
{
    public static HandoffChange Refused(HandoffRecord before, HandoffRefusal refusal) => new(before, refusal, []);
}

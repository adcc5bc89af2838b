namespace OmniBot.Core.Handoff;

/// <summary>A change of a handoff, as history and figures need it.</summary>
/// <param name="Handoff">The handoff's number in its conversation.</param>
/// <param name="Epoch">The epoch that the change led to.</param>
/// <param name="At">When.</param>
/// <param name="Kind">The command's kind, such as <c>accept</c>, or <c>customer</c> for a customer's message that changed the state.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="By">The agent who did it; null for the bot, the router or the customer.</param>
/// <param name="Agent">The agent who owns it after the change; else whom an offer is or was about, or who owned it before.</param>
/// <param name="Queue">The queue after the change.</param>
public sealed record HandoffEvent(
    int Handoff, long Epoch, DateTimeOffset At, string Kind, HandoffState From, HandoffState To, string? By, string? Agent, string? Queue);

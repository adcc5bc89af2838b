namespace OmniBot.Core.Handoff;

/// <summary>A conversation offered to one agent.</summary>
/// <param name="Agent">The agent's id.</param>
/// <param name="Number">Rises with each offer in the conversation, from 1, through all its handoffs: a late answer to an earlier offer is refused.</param>
/// <param name="At">When it was offered.</param>
/// <param name="ExpiresAt">Until when the agent may accept.</param>
public sealed record HandoffOffer(string Agent, int Number, DateTimeOffset At, DateTimeOffset ExpiresAt);

using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.Sla;

namespace OmniBot.Desk.Conversations;

/// <summary>A row of the list.</summary>
/// <param name="Row">The conversation.</param>
/// <param name="Queue">Its queue; null when that is not set up any more.</param>
/// <param name="Due">What is due next.</param>
internal sealed record ListEntry(HandoffRow Row, QueueDefinition? Queue, DueTime? Due);

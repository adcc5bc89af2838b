using OmniBot.Core.Conversations;

namespace OmniBot.Core.Handoff.Routing;

/// <summary>An offer that the router wants made.</summary>
/// <param name="Conversation">What is offered.</param>
/// <param name="Agent">Id of the agent who gets the offer.</param>
public sealed record RoutingDecision(ConversationKey Conversation, string Agent);

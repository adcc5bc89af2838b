namespace OmniBot.Core.Handoff.Routing;

/// <summary>A handoff that asks for a queue.</summary>
/// <param name="Queue">The wanted queue's id; null for the first one that suits.</param>
/// <param name="Language">The customer's language; null when unknown.</param>
/// <param name="Skills">What the agent must be able to do.</param>
public sealed record AdmissionRequest(string? Queue, string? Language, IReadOnlyList<SkillNeed> Skills);

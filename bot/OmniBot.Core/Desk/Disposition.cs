namespace OmniBot.Core.Desk;

/// <summary>How a conversation ended, for agents to choose.</summary>
public sealed record Disposition(string Id, string Name);

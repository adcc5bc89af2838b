namespace OmniBot.Core.Desk;

/// <summary>Something that some agents can do.</summary>
public sealed record Skill(string Id, string Name);

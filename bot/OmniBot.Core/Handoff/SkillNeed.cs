namespace OmniBot.Core.Handoff;

/// <summary>A skill that an agent must have.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Level">The least level, 1 to 5.</param>
public sealed record SkillNeed(string Skill, int Level = 1);

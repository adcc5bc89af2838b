using OmniBot.Core.Handoff;

namespace OmniBot.Connectors.Desk.Rules;

/// <summary>Rules of the skills that agents have and queues need.</summary>
internal static class SkillRules
{
    public static void Check(DeskSnapshot directory, IReadOnlyList<SkillNeed> skills)
    {
        foreach (var skill in skills)
        {
            DeskRules.Refuse(!directory.Skills.Any(known => known.Id == skill.Skill), $"There is no skill '{skill.Skill}'.");
            DeskRules.CheckRange($"level of the skill '{skill.Skill}'", skill.Level, 1, 5);
        }

        DeskRules.Refuse(skills.DistinctBy(skill => skill.Skill).Count() < skills.Count, "A skill is named twice.");
    }
}

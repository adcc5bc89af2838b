namespace OmniBot.Core.Handoff.Routing;

/// <summary>What an agent must have for a waiting handoff: the same for all of a group, so that one answer serves them all.</summary>
/// <param name="Queue">The queue's id.</param>
/// <param name="Channel">The channel's id.</param>
/// <param name="Language">The language without its region, in lower case; null for any.</param>
/// <param name="Units">Units of capacity, at least 1.</param>
/// <param name="SkillKey">The skills with their levels, in order, as one text: equal texts are equal needs.</param>
internal sealed record RoutingNeeds(string Queue, string Channel, string? Language, int Units, string SkillKey)
{
    private IReadOnlyList<SkillNeed> _skills = [];

    public static RoutingNeeds Of(WaitingHandoff item) => new(
        item.Queue,
        item.Channel,
        string.IsNullOrEmpty(item.Language) ? null : PrimaryOf(item.Language),
        Math.Max(1, item.Units),
        KeyOf(item.Skills))
    {
        _skills = item.Skills,
    };

    public bool AreMetBy(AgentProfile agent)
    {
        if (!agent.IsEnabled || agent.Role == DeskRole.Auditor || !agent.Queues.Contains(Queue))
        {
            return false;
        }

        foreach (var need in _skills)
        {
            if (!Has(agent, need))
            {
                return false;
            }
        }

        return Language is null || agent.Languages.Count == 0 || Speaks(agent);
    }

    // The skills are in the key already.
    public bool Equals(RoutingNeeds? other) =>
        other is not null && Queue == other.Queue && Channel == other.Channel && Language == other.Language && Units == other.Units
        && SkillKey == other.SkillKey;

    public override int GetHashCode() => HashCode.Combine(Queue, Channel, Language, Units, SkillKey);

    private static bool Has(AgentProfile agent, SkillNeed need)
    {
        foreach (var skill in agent.Skills)
        {
            if (skill.Skill == need.Skill && skill.Level >= need.Level)
            {
                return true;
            }
        }

        return false;
    }

    private bool Speaks(AgentProfile agent)
    {
        foreach (var language in agent.Languages)
        {
            var length = LengthOfPrimary(language);
            if (length == Language!.Length && language.AsSpan(0, length).Equals(Language, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string PrimaryOf(string language) => language[..LengthOfPrimary(language)].ToLowerInvariant();

    private static int LengthOfPrimary(string language) => language.AsSpan().IndexOfAny('-', '_') is var hyphen and >= 0 ? hyphen : language.Length;

    private static string KeyOf(IReadOnlyList<SkillNeed> skills) => skills.Count switch
    {
        0 => "",
        1 => $"{skills[0].Skill}\u001f{skills[0].Level}",
        _ => string.Join('\u001e', skills.Select(need => $"{need.Skill}\u001f{need.Level}").Distinct().Order(StringComparer.Ordinal)),
    };
}

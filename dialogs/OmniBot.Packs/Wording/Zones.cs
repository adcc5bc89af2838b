namespace OmniBot.Packs.Wording;

/// <summary>Time zones by IANA or Windows id; an id that is not known counts as UTC.</summary>
internal static class Zones
{
    public static TimeZoneInfo Find(string? id) =>
        !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    public static DateTimeOffset In(DateTimeOffset time, string? id) => TimeZoneInfo.ConvertTime(time, Find(id));

    /// <summary>What people call the zone: the place in its id, such as <c>New York</c> of <c>America/New_York</c>.</summary>
    public static string City(string? id)
    {
        var zone = Find(id);
        return zone == TimeZoneInfo.Utc ? "UTC" : (id!.Contains('/', StringComparison.Ordinal) ? id[(id.LastIndexOf('/') + 1)..] : id).Replace('_', ' ');
    }

    /// <summary>The first moment of a day in a zone, also where the clock skips midnight.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeSpan time, string? id)
    {
        var zone = Find(id);
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}

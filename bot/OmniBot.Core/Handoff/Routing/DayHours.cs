namespace OmniBot.Core.Handoff.Routing;

/// <summary>Working hours of one day of the week.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">The beginning, local time.</param>
/// <param name="To">The end, local time; 00:00 is the end of the day. Earlier than <paramref name="From"/>: it ends on the next day.</param>
public sealed record DayHours(DayOfWeek Day, TimeOnly From, TimeOnly To);

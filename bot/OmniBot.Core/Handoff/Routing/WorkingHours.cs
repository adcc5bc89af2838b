namespace OmniBot.Core.Handoff.Routing;

/// <summary>When a queue is staffed.</summary>
/// <param name="TimeZone">IANA name, such as <c>Europe/Berlin</c>.</param>
/// <param name="Days">The hours; none at all means always. A day may have several spans.</param>
/// <param name="Holidays">Local dates without hours.</param>
public sealed record WorkingHours(string TimeZone, IReadOnlyList<DayHours> Days, IReadOnlyList<DateOnly> Holidays)
{
    public static WorkingHours Always { get; } = new("UTC", [], []);
}

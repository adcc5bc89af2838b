using System.Globalization;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Slots;

/// <summary>Computes the slots that the opening hours make. It knows nothing of what is taken, nor of the time now.</summary>
/// <remarks>
/// A slot's id is its start in UTC, such as <c>S-20261124T0900Z</c>, so that the two 02:30 of the day on which clocks go back differ.
/// Slots follow each other in elapsed time from the opening on, so none begins in the hour that is left out when clocks go forward.
/// </remarks>
internal sealed class SlotCalendar
{
    private const string IdFormat = "'S-'yyyyMMdd'T'HHmm'Z'";

    private readonly TimeZoneInfo _zone;
    private readonly string _timeZone;
    private readonly string _location;
    private readonly TimeSpan _length;
    private readonly Dictionary<DayOfWeek, IReadOnlyList<OpeningSpan>> _hours;
    private readonly HashSet<DateOnly> _holidays;

    public SlotCalendar(EmbeddedCrmOptions options)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
        _timeZone = options.TimeZone;
        _location = options.Location;
        _length = options.SlotLength;
        _holidays = [.. options.Holidays];
        _hours = options.OpeningHours.Count == 0
            ? Enumerable.Range((int)DayOfWeek.Monday, 5)
                .ToDictionary(day => (DayOfWeek)day, _ => (IReadOnlyList<OpeningSpan>)[new(TimeSpan.FromHours(9), TimeSpan.FromHours(17))])
            : options.OpeningHours.ToDictionary(day => day.Key, day => Parse(day.Key, day.Value));
    }

    /// <summary>The slots that begin in a span, in order.</summary>
    /// <param name="from">Slots that begin then are in.</param>
    /// <param name="to">Slots that begin then are out.</param>
    public IEnumerable<Slot> SlotsBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            yield break;
        }

        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(to, _zone).DateTime);
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, _zone).DateTime); day <= last; day = day.AddDays(1))
        {
            foreach (var slot in SlotsOf(day))
            {
                if (slot.Start >= from && slot.Start < to)
                {
                    yield return slot;
                }
            }
        }
    }

    /// <summary>The slot of an id, or null when the opening hours make none that begins then.</summary>
    public Slot? Find(string id) =>
        DateTimeOffset.TryParseExact(id, IdFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
        && start.Year is > 1 and < 9999 // the calendar's edges, whose neighbouring days don't exist
            ? SlotsBetween(start, start.AddTicks(1)).FirstOrDefault()
            : null;

    /// <summary>A slot as it was booked, whatever the opening hours say now.</summary>
    public Slot Restore(string id, DateTimeOffset start, DateTimeOffset end, string location) =>
        new(id, TimeZoneInfo.ConvertTime(start, _zone), TimeZoneInfo.ConvertTime(end, _zone), _timeZone, location);

    private static IReadOnlyList<OpeningSpan> Parse(DayOfWeek day, string text) =>
        OpeningSpan.TryParseAll(text, out var spans) ? spans : throw new FormatException($"The opening hours of {day} are not spans: '{text}'.");

    private IEnumerable<Slot> SlotsOf(DateOnly day)
    {
        if (_holidays.Contains(day) || !_hours.TryGetValue(day.DayOfWeek, out var spans))
        {
            yield break;
        }

        foreach (var span in spans)
        {
            var closing = InstantOf(day, span.To, firstOfTwo: false);
            for (var start = InstantOf(day, span.From, firstOfTwo: true); start + _length <= closing; start += _length)
            {
                yield return Restore(start.UtcDateTime.ToString(IdFormat, CultureInfo.InvariantCulture), start, start + _length, _location);
            }
        }
    }

    // A time that the clocks leave out becomes the next one that there is; of one that comes twice the caller chooses.
    private DateTimeOffset InstantOf(DateOnly day, TimeSpan time, bool firstOfTwo)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        while (_zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = !_zone.IsAmbiguousTime(local) ? _zone.GetUtcOffset(local)
            : firstOfTwo ? _zone.GetAmbiguousTimeOffsets(local).Max()
            : _zone.GetAmbiguousTimeOffsets(local).Min();
        return new DateTimeOffset(local, offset);
    }
}

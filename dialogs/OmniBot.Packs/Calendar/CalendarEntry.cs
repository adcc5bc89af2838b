namespace OmniBot.Packs.Calendar;

/// <summary>An entry for calendars.</summary>
/// <param name="Uid">The same for all versions of the entry.</param>
/// <param name="Sequence">Rises with each version.</param>
/// <param name="Stamp">When this version was made.</param>
internal sealed record CalendarEntry(
    string Uid,
    int Sequence,
    CalendarMethod Method,
    DateTimeOffset Stamp,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Title,
    string Description,
    string Location,
    string Organizer,
    string Attendee,
    string AttendeeName);

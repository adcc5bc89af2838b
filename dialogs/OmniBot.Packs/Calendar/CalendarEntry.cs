namespace OmniBot.Packs.Calendar;

/// <summary>An entry for calendars. The UID is the same for all versions of it, the sequence rises with each; the stamp is when this version was made.</summary>
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

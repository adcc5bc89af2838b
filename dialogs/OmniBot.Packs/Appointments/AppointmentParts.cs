using OmniBot.Packs.Calendar;

namespace OmniBot.Packs.Appointments;

/// <summary>What conversations about appointments need besides <see cref="Talks.TalkParts"/>.</summary>
internal sealed record AppointmentParts(SlotFinder Slots, CalendarEntries Calendar);

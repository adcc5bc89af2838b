using System.Text;
using Microsoft.Extensions.Options;
using OmniBot.Core.Crm;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.Packs.Appointments;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Calendar;

/// <summary>Makes the calendar files that are attached to messages about appointments.</summary>
internal sealed class CalendarEntries(Texts texts, IOptions<PackOptions> options)
{
    /// <summary>Changes are numbered in minutes since 2020, so that they rise over all conversations without being kept anywhere.</summary>
    private static readonly DateTimeOffset s_epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The SEQUENCE of the next version: 0 for a new entry, and greater than the one before for a changed one.</summary>
    public static int NextSequence(DateTimeOffset now, int? before, bool isNew) =>
        isNew ? 0 : Math.Max((before ?? 0) + 1, (int)(now - s_epoch).TotalMinutes);

    public Attachment Attachment(ITurnContext turn, Appointment appointment, CalendarMethod method, int sequence)
    {
        var entry = new CalendarEntry(
            $"{appointment.Number}@{options.Value.CalendarDomain}",
            sequence,
            method,
            TurnEnvironment.Of(turn).Now,
            appointment.Slot.Start,
            appointment.Slot.End,
            texts.Get(turn, Saying.Of(AppointmentTexts.CalendarTitle, ("topic", appointment.Topic))),
            texts.Get(turn, Saying.Of(AppointmentTexts.CalendarText, ("number", appointment.Number))),
            appointment.Slot.Location,
            options.Value.Organizer,
            appointment.Email,
            appointment.Name);
        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes(CalendarWriter.Write(entry)));
        return new Attachment
        {
            ContentType = "text/calendar",
            ContentUrl = $"data:text/calendar;charset=utf-8;base64,{content}",
            Name = $"{appointment.Number}.ics",
        };
    }
}

using System.Globalization;
using System.Text;

namespace OmniBot.Packs.Calendar;

/// <summary>Writes iCalendar: UTC times, CRLF, lines folded at 75 octets. Source: RFC 5545, sections 3.1, 3.3.11 and 3.6.1.</summary>
internal static class CalendarWriter
{
    private const int MaxOctets = 75;

    public static string Write(CalendarEntry entry)
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//OmniBot//Appointments//EN");
        Line("CALSCALE:GREGORIAN");
        Line($"METHOD:{(entry.Method == CalendarMethod.Cancel ? "CANCEL" : "REQUEST")}");
        Line("BEGIN:VEVENT");
        Line($"UID:{Escape(entry.Uid)}");
        Line($"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
        Line($"DTSTAMP:{Utc(entry.Stamp)}");
        Line($"DTSTART:{Utc(entry.Start)}");
        Line($"DTEND:{Utc(entry.End)}");
        Line($"SUMMARY:{Escape(entry.Title)}");
        Line($"DESCRIPTION:{Escape(entry.Description)}");
        Line($"LOCATION:{Escape(entry.Location)}");
        Line($"ORGANIZER:mailto:{Address(entry.Organizer)}");
        Line($"ATTENDEE;CN={Parameter(entry.AttendeeName)};ROLE=REQ-PARTICIPANT:mailto:{Address(entry.Attendee)}");
        Line($"STATUS:{(entry.Method == CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED")}");
        Line("END:VEVENT");
        Line("END:VCALENDAR");
        return text.ToString();

        void Line(string line) => Fold(text, line);
    }

    /// <summary>A fold never cuts a character in two: each begins on a new line with the space that marks the continuation.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            switch (letter)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(letter);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                default:
                    escaped.Append(char.IsControl(letter) ? ' ' : letter);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A quoted parameter can hold anything but a quote and control characters.</summary>
    private static string Parameter(string text) =>
        $"\"{string.Concat(text.Select(letter => letter == '"' ? '\'' : char.IsControl(letter) ? ' ' : letter))}\"";

    private static string Address(string email) =>
        string.Concat(email.Where(letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter)));
}

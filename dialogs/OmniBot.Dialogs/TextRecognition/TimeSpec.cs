using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>A time of day.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59, or null where only the hour was said.</param>
/// <param name="Second">0 to 59, or null.</param>
/// <param name="Open">Whether twelve hours later fits as well.</param>
internal sealed record TimeSpec(int Hour, int? Minute, int? Second, bool Open)
{
    /// <summary>Whether the hour was said on the twelve-hour clock, with a word such as "pm".</summary>
    public bool Said12 { get; init; }

    public string Timex =>
        string.Create(CultureInfo.InvariantCulture, $"T{Hour:00}") +
        (Minute is { } minute ? string.Create(CultureInfo.InvariantCulture, $":{minute:00}") : "") +
        (Second is { } second ? string.Create(CultureInfo.InvariantCulture, $":{second:00}") : "");

    public string Clock => string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute ?? 0:00}:{Second ?? 0:00}");

    public int Seconds => (Hour * 3600) + ((Minute ?? 0) * 60) + (Second ?? 0);

    /// <summary>The readings, the one as said first.</summary>
    public IEnumerable<TimeSpec> Readings => Open ? [this with { Open = false }, Later] : [this];

    public TimeSpec Later => this with { Hour = (Hour + 12) % 24, Open = false };

    /// <summary>The same hour before or after noon.</summary>
    public TimeSpec In(bool afternoon) => Hour > 12
        ? this with { Open = false }
        : this with { Hour = (Hour % 12) + (afternoon ? 12 : 0), Open = false, Said12 = true };

    /// <summary>The same hour in a part of the day; 12 at night is midnight.</summary>
    public TimeSpec In(DatePart part) => part switch
    {
        DatePart.Morning => Hour == 12 ? this with { Open = false } : In(afternoon: false),
        DatePart.Afternoon => In(afternoon: true),
        DatePart.Evening => In(afternoon: Hour != 12),
        _ => In(afternoon: Hour is >= 6 and < 12),
    };
}

using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Two times of one day, or of a night.</summary>
internal sealed record TimePair(TimeSpec From, TimeSpec To)
{
    /// <summary>The readings that make the shortest ranges: both ends before noon, then both after it.</summary>
    public IEnumerable<TimePair> Readings
    {
        get
        {
            if (!From.Open && !To.Open)
            {
                return [this];
            }

            if (From.Open && To.Open)
            {
                var (from, to) = (From with { Open = false }, To with { Open = false });
                return from.Seconds < to.Seconds
                    ? [new(from, to), new(from.Later, to.Later)]
                    : [new(from, to.Later)];
            }

            if (From.Open)
            {
                // "5 to 7 pm" means five in the afternoon; "9 bis 15 Uhr" nine in the morning.
                var plain = From with { Open = false };
                return [new(To.Hour is > 12 && To.Said12 && From.Later.Seconds < To.Seconds ? From.Later : plain, To)];
            }

            var end = To with { Open = false };
            return [new(From, end.Seconds <= From.Seconds ? end.Later : end)];
        }
    }

    /// <summary>The same times in a part of the day, where that was left open.</summary>
    public TimePair In(DatePart part) => new(From.Open ? From.In(part) : From, To.Open ? To.In(part) : To);

    /// <summary>The TIMEX3 duration between the two.</summary>
    public string Length
    {
        get
        {
            var seconds = (To.Seconds - From.Seconds + 86400) % 86400;
            var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
            return "PT" + (hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}H") : "")
                + (minutes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{minutes}M") : "")
                + (seconds % 60 > 0 || seconds == 0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds % 60}S") : "");
        }
    }
}

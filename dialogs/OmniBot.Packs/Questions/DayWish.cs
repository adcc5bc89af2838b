using System.Globalization;

namespace OmniBot.Packs.Questions;

/// <summary>A day that someone wants, perhaps with a part of it.</summary>
/// <param name="Day">The day.</param>
/// <param name="FromHour">First hour of the part, 0 to 23.</param>
/// <param name="ToHour">Hour at which the part ends, 1 to 24.</param>
internal sealed record DayWish(DateOnly Day, int FromHour = 0, int ToHour = 24)
{
    public bool IsWholeDay => FromHour == 0 && ToHour == 24;

    public static DayWish Parse(string text)
    {
        var parts = text.Split('/');
        return new DayWish(
            DateOnly.ParseExact(parts[0], "O", CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    /// <summary>The form that is kept: <c>2026-11-24/12/18</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:O}/{FromHour}/{ToHour}");
}

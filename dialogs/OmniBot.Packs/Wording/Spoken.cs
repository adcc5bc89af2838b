using System.Globalization;
using OmniBot.Core.Crm;

namespace OmniBot.Packs.Wording;

/// <summary>A value in a text. It is kept without a language, so that it can be said again in another one.</summary>
/// <param name="Kind">How it is put into words.</param>
/// <param name="Value">The value, in invariant form.</param>
/// <param name="Detail">The currency of money, the IANA zone of a period or begin.</param>
internal sealed record Spoken(SpokenKind Kind, string Value, string? Detail = null)
{
    public static implicit operator Spoken(string value) => new(SpokenKind.Plain, value);

    public static Spoken Text(string name) => new(SpokenKind.Text, name);

    public static Spoken Date(DateOnly day) => new(SpokenKind.Date, day.ToString("O", CultureInfo.InvariantCulture));

    public static Spoken Money(decimal amount, string currency) =>
        new(SpokenKind.Money, amount.ToString(CultureInfo.InvariantCulture), currency);

    public static Spoken Period(Slot slot) => Period(slot.Start, slot.End, slot.TimeZone);

    public static Spoken Period(DateTimeOffset start, DateTimeOffset end, string zone) => new(SpokenKind.Period, $"{start:O}|{end:O}", zone);

    public static Spoken Begin(Slot slot) => new(SpokenKind.Begin, slot.Start.ToString("O", CultureInfo.InvariantCulture), slot.TimeZone);
}

using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads amounts of time: 3 days, half an hour, in two hours, a week ago.</summary>
internal sealed class DateAmountReader(DateScan scan)
{
    /// <summary>An amount from now on or back.</summary>
    public DateHit<DateOffset>? Offset(int at)
    {
        if (scan.Has(at, DateTermKind.In, out _, out var next) && Amount(next) is { } coming)
        {
            return coming with { Start = at };
        }

        if (scan.Has(at, DateTermKind.AgoBefore, out _, out next) && Amount(next) is { } gone)
        {
            return new(gone.Value with { Amount = -gone.Value.Amount }, at, gone.End);
        }

        if (Amount(at) is not { } amount)
        {
            return null;
        }

        if (scan.Has(amount.End, DateTermKind.AgoAfter, out _, out next))
        {
            return new(amount.Value with { Amount = -amount.Value.Amount }, at, next);
        }

        return scan.Has(amount.End, DateTermKind.LaterAfter, out _, out next) ? amount with { End = next } : null;
    }

    /// <summary>A plain amount.</summary>
    public DateHit<DateOffset>? Amount(int at)
    {
        if (scan.Has(at, DateTermKind.WholeDuration, out var minutes, out var next))
        {
            return new(minutes >= 1440 ? new(minutes / 1440, DateUnit.Day) : new(minutes / 60.0, DateUnit.Hour), at, next);
        }

        if (scan.Has(at, DateTermKind.HalfOf, out _, out next) && scan.Has(next, DateTermKind.Unit, out var halved, out var end))
        {
            return new(new(0.5, (DateUnit)halved), at, end);
        }

        if (scan.Has(at, DateTermKind.HalfNumber, out var halves, out next))
        {
            return scan.Has(next, DateTermKind.Unit, out var counted, out end) ? new(new(halves / 2.0, (DateUnit)counted), at, end) : null;
        }

        if (!Quantity(at, out var amount, out next))
        {
            return null;
        }

        if (scan.Has(next, DateTermKind.AndHalf, out _, out var half))
        {
            amount += 0.5;
            next = half;
        }

        if (!scan.Has(next, DateTermKind.Unit, out var unit, out next))
        {
            return null;
        }

        return scan.Has(next, DateTermKind.AndHalf, out _, out half)
            ? new(new(amount + 0.5, (DateUnit)unit), at, half)
            : new(new(amount, (DateUnit)unit), at, next);
    }

    private bool Quantity(int at, out double amount, out int next)
    {
        if (!scan.Number(at, out var whole, out next))
        {
            amount = 0;
            return false;
        }

        amount = whole;
        if (scan[at].IsDigits && scan[next].Text is "." or "," && scan[next].Glued && scan[next + 1].IsDigits && scan[next + 1].Glued && scan[next + 1].Text.Length <= 4)
        {
            amount = double.Parse($"{whole}.{scan[next + 1].Text}", CultureInfo.InvariantCulture);
            next += 2;
        }

        return true;
    }
}

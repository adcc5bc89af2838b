namespace OmniBot.Dialogs.TextRecognition;

/// <summary>An amount of time, from now on or back.</summary>
/// <param name="Amount">Negative for the past.</param>
/// <param name="Unit">What is counted.</param>
internal sealed record DateOffset(double Amount, DateUnit Unit)
{
    /// <summary>The moment so far from another; null where it lies outside of the calendar or amounts to thousands of years.</summary>
    public DateTime? From(DateTime moment)
    {
        if (Math.Abs(Amount) > 9999)
        {
            return null;
        }

        var months = Unit switch { DateUnit.Month => Amount, DateUnit.Year => Amount * 12, _ => 0 };
        var year = moment.Year + (months / 12);
        var days = Unit switch { DateUnit.Week => Amount * 7, DateUnit.Day => Amount, _ => 0 };
        if (year + (days / 365) is < 2 or > 9997)
        {
            return null;
        }

        return Unit switch
        {
            DateUnit.Second => moment.AddSeconds(Amount),
            DateUnit.Minute => moment.AddMinutes(Amount),
            DateUnit.Hour => moment.AddHours(Amount),
            DateUnit.Day or DateUnit.Week => moment.AddDays(days),
            _ => moment.AddMonths((int)months),
        };
    }

    /// <summary>The TIMEX3 duration, such as <c>PT1.5H</c> or <c>P3D</c>.</summary>
    public string Timex => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P{(Unit < DateUnit.Day ? "T" : "")}{Math.Abs(Amount):0.####}{"SMHDWMY"[(int)Unit]}");

    /// <summary>Seconds, with a month of 30 days and a year of 365.</summary>
    public double Seconds => Math.Abs(Amount) * (Unit switch
    {
        DateUnit.Second => 1,
        DateUnit.Minute => 60,
        DateUnit.Hour => 3600,
        DateUnit.Day => 86400,
        DateUnit.Week => 7 * 86400,
        DateUnit.Month => 30 * 86400,
        _ => 365 * 86400,
    });
}

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>One reading of a date or time, in the shape of Recognizers-Text's datetimeV2 resolution values.</summary>
/// <remarks>A reading has either <see cref="Value"/>, or <see cref="Start"/> and <see cref="End"/> (one of them may be open).</remarks>
public sealed record DateTimeValue
{
    /// <summary>The TIMEX3 form, for example <c>XXXX-WXX-2T15</c>; X stands for what was left open.</summary>
    public required string Timex { get; init; }

    /// <summary>date, time, datetime, daterange, timerange, datetimerange, duration or set.</summary>
    public required string Type { get; init; }

    /// <summary><c>yyyy-MM-dd</c>, <c>HH:mm:ss</c>, both with a space between, or a duration in seconds.</summary>
    public string? Value { get; init; }

    /// <summary>First moment of a range, included.</summary>
    public string? Start { get; init; }

    /// <summary>End of a range, excluded.</summary>
    public string? End { get; init; }

    /// <summary><c>before</c>, <c>after</c> or <c>since</c> where the range is open to one side; otherwise null.</summary>
    public string? Mod { get; init; }
}

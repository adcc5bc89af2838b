using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Dialogs.Answers;

/// <summary>Reads a date, a time, a range or a duration in an answer.</summary>
internal static class DateTimeAnswer
{
    /// <summary>The readings of the first expression, as the SDK's prompt gives them.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="locale">Its language.</param>
    /// <param name="reference">The user's local time, which "tomorrow" is counted from.</param>
    public static List<DateTimeResolution> Read(string text, string locale, DateTimeOffset reference) =>
        DateTimeRecognizer.Recognize(text, locale, reference) is [var first, ..]
            ? [.. first.Values.Select(value => new DateTimeResolution { Timex = value.Timex, Value = value.Value, Start = value.Start, End = value.End })]
            : [];
}

using OmniBot.Dialogs.TextRecognition.Numbers;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads ordinals ("the second", "3.", "premier", "last"), in English, German, Spanish and French.</summary>
/// <remarks>
/// Pure and linear in the length of the text. A culture of another language is read as English.
/// The resolution holds <c>value</c>, <c>offset</c> and <c>relativeTo</c> (<c>start</c>, <c>current</c> or <c>end</c>). A place counted
/// from the end or from the current one has the type <c>ordinal.relative</c> and a value such as <c>end-1</c>.
/// </remarks>
public static class OrdinalRecognizer
{
    /// <summary>All ordinals of the text, from left to right, never overlapping.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="culture">A BCP 47 tag such as <c>de</c> or <c>de-DE</c>.</param>
    public static IReadOnlyList<RecognizedSpan> Recognize(string text, string culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. OrdinalReader.Read(text, NumberLanguages.For(culture)).Select(ordinal => ToSpan(text, ordinal))];
    }

    private static RecognizedSpan ToSpan(string text, ReadOrdinal ordinal)
    {
        var offset = NumberFormat.WriteInvariant(ordinal.Offset);
        var value = ordinal.RelativeTo == "start"
            ? offset
            : $"{ordinal.RelativeTo}{(ordinal.Offset < 0 ? "" : "+")}{offset}";
        return new RecognizedSpan(
            ordinal.RelativeTo == "start" ? "ordinal" : "ordinal.relative",
            text[ordinal.Start..ordinal.End],
            ordinal.Start,
            ordinal.End - 1,
            new Dictionary<string, string>
            {
                ["offset"] = offset,
                ["relativeTo"] = ordinal.RelativeTo,
                ["value"] = value,
            });
    }
}

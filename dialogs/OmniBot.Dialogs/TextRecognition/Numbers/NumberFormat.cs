using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Writes values as Recognizers-Text does: 15 significant digits.</summary>
internal static class NumberFormat
{
    public static string Write(double value, NumberLanguage language)
    {
        var invariant = WriteInvariant(value);
        return language.DecimalSeparator == '.' ? invariant : invariant.Replace('.', language.DecimalSeparator);
    }

    public static string WriteInvariant(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Reads one number in digits: groups of three, decimals and powers.</summary>
/// <remarks>
/// Where both separators are used, the last one is the decimal separator whatever the language; a single separator that cannot
/// separate thousands (1,3 in English, 0.683 in Spanish) is a decimal separator too.
/// </remarks>
internal static class DigitReader
{
    /// <summary>More digits than a double can hold; the rest of the run is read over.</summary>
    private const int MaxDigits = 300;

    /// <summary>Separators in one number; a longer run such as 1,1,1,… is not looked at again from each of its digits.</summary>
    private const int MaxSeparators = 16;

    /// <summary>Reads from <paramref name="start"/>, where a digit stands, or a decimal separator before one.</summary>
    /// <returns>The value, the kind of number and the index after it.</returns>
    public static ReadNumber Read(string text, int start, NumberLanguage language)
    {
        var (digits, end) = Cut(text, start, language);
        var value = digits.Length > MaxDigits ? double.NaN : double.Parse(digits, CultureInfo.InvariantCulture);
        return double.IsNaN(value)
            ? new ReadNumber(start, end, value, "integer")
            : WithPower(text, new ReadNumber(start, end, value, value == Math.Floor(value) ? "integer" : "decimal"));
    }

    /// <summary>The digits in the invariant form, without a power, and the index after them.</summary>
    public static (string Digits, int End) Cut(string text, int start, NumberLanguage language)
    {
        var end = EndOfRun(text, start);
        var run = text.AsSpan(start, end - start);
        string digits;
        if (EndOfSpacedGroups(text, start, end) is var spaced && spaced > end)
        {
            end = spaced;
            var fraction = end + 1 < text.Length && text[end] == language.DecimalSeparator && char.IsAsciiDigit(text[end + 1])
                ? EndOfDigits(text, end + 1)
                : end;
            digits = OnlyDigits(text.AsSpan(start, end - start)) + (fraction > end ? "." + text[(end + 1)..fraction] : "");
            end = fraction;
        }
        else if (Interpret(run, language.DecimalSeparator) is { } interpreted)
        {
            digits = interpreted;
        }
        else
        {
            end = EndOfDigits(text, start);
            digits = text[start..end];
        }

        return (digits, end);
    }

    private static int EndOfDigits(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfRun(string text, int start)
    {
        var at = start;
        var separators = 0;
        while (at < text.Length
            && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            separators += char.IsAsciiDigit(text[at]) ? 0 : 1;
            if (separators > MaxSeparators)
            {
                return at;
            }

            at++;
        }

        return at;
    }

    /// <summary>The end of groups of three digits with blanks between them, or <paramref name="end"/> where there are none.</summary>
    private static int EndOfSpacedGroups(string text, int start, int end)
    {
        if (end - start > 3 || EndOfDigits(text, start) != end)
        {
            return end;
        }

        var at = end;
        while (at + 3 < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' or '\u2009' && EndOfGroup(text, at + 1) is var group && group > 0)
        {
            at = group;
        }

        return at;
    }

    private static int EndOfGroup(string text, int start)
    {
        for (var at = start; at < start + 3; at++)
        {
            if (at >= text.Length || !char.IsAsciiDigit(text[at]))
            {
                return -1;
            }
        }

        return start + 3 < text.Length && char.IsAsciiDigit(text[start + 3]) ? -1 : start + 3;
    }

    private static string? Interpret(ReadOnlySpan<char> run, char decimalSeparator)
    {
        var last = run.LastIndexOfAny('.', ',');
        if (last < 0)
        {
            return run.ToString();
        }

        var first = run.IndexOfAny('.', ',');
        if (first != last)
        {
            var isOneKind = run[..last].IndexOf(run[last]) >= 0;
            var whole = isOneKind ? run : run[..last];
            return run[first] == run[last] != isOneKind || !AreGroups(whole, run[first])
                ? null
                : OnlyDigits(whole) + (isOneKind ? "" : "." + run[(last + 1)..].ToString());
        }

        var isGroup = run[last] != decimalSeparator && run.Length - last == 4 && last is > 0 and < 4 && run[0] != '0';
        return isGroup ? OnlyDigits(run) : run[..last].ToString() + "." + run[(last + 1)..].ToString();
    }

    private static bool AreGroups(ReadOnlySpan<char> run, char separator)
    {
        var first = run.IndexOf(separator);
        if (first is < 1 or > 3 || (run.Length - first) % 4 != 0)
        {
            return false;
        }

        for (var at = first; at < run.Length; at++)
        {
            if ((at - first) % 4 == 0 ? run[at] != separator : !char.IsAsciiDigit(run[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static string OnlyDigits(ReadOnlySpan<char> run)
    {
        var digits = new char[run.Length];
        var count = 0;
        foreach (var character in run)
        {
            if (char.IsAsciiDigit(character))
            {
                digits[count++] = character;
            }
        }

        return new string(digits, 0, count);
    }

    private static ReadNumber WithPower(string text, ReadNumber number)
    {
        var at = number.End;
        if (at >= text.Length || text[at] is not ('e' or 'E' or '^'))
        {
            return number;
        }

        var digits = at + 1;
        var sign = 1;
        while (digits < text.Length && text[digits] is '+' or '-' && digits < at + 3)
        {
            sign = text[digits] == '-' ? -sign : sign;
            digits++;
        }

        var end = EndOfDigits(text, digits);
        if (end == digits || end - digits > 3)
        {
            return number;
        }

        var exponent = sign * int.Parse(text.AsSpan(digits, end - digits), CultureInfo.InvariantCulture);
        var value = text[at] == '^' ? Math.Pow(number.Value, exponent) : number.Value * Math.Pow(10, exponent);
        return double.IsFinite(value) ? new ReadNumber(number.Start, end, value, "power") : number;
    }
}

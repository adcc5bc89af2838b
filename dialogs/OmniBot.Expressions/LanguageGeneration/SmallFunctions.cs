using System.Globalization;

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>The functions of <see cref="SmallExpressionLanguage"/>; names and arguments are those of adaptive expressions.</summary>
internal static class SmallFunctions
{
    private const string SortableUtc = "yyyy-MM-ddTHH:mm:ss.fffZ";

    private static readonly Dictionary<string, Func<ILgScope, IReadOnlyList<object?>, object?>> Functions = new(StringComparer.Ordinal)
    {
        ["empty"] = (_, values) => LgValue.IsEmpty(One("empty", values)),
        ["exists"] = (_, values) => One("exists", values) is not null,
        ["length"] = (_, values) => Length("length", values),
        ["count"] = (_, values) => Length("count", values),
        ["join"] = (_, values) => Join(values),
        ["formatNumber"] = FormatNumber,
        ["formatDateTime"] = FormatDateTime,
    };

    public static Func<ILgScope, IReadOnlyList<object?>, object?>? Find(string name) => Functions.GetValueOrDefault(name);

    private static object? One(string name, IReadOnlyList<object?> values) =>
        values.Count == 1 ? values[0] : throw new LgException($"{name}() takes 1 argument, not {values.Count}.");

    private static long Length(string name, IReadOnlyList<object?> values) => One(name, values) switch
    {
        null => 0L,
        string text => (long)text.Length,
        var value => LgValue.ToList(value) is { } list
            ? (long)list.Count
            : throw new LgException($"{name}() needs a text or a list."),
    };

    /// <summary><c>join(list, separator, lastSeparator?)</c>.</summary>
    private static string Join(IReadOnlyList<object?> values)
    {
        if (values.Count is not (2 or 3))
        {
            throw new LgException($"join() takes 2 or 3 arguments, not {values.Count}.");
        }

        var texts = (LgValue.ToList(values[0]) ?? (values[0] is null ? [] : throw new LgException("join() needs a list."))).Select(LgValue.ToText).ToArray();
        var separator = LgValue.ToText(values[1]);
        return values.Count == 3 && texts.Length > 1
            ? string.Join(separator, texts[..^1]) + LgValue.ToText(values[2]) + texts[^1]
            : string.Join(separator, texts);
    }

    /// <summary><c>formatNumber(number, decimals, locale?)</c>.</summary>
    private static string FormatNumber(ILgScope scope, IReadOnlyList<object?> values) =>
        values is [long or double, long decimals and >= 0 and <= 15, ..] && values.Count <= 3
            ? LgValue.ToNumber(values[0]).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture(scope, values))
            : throw new LgException("formatNumber() takes a number, the number of decimals (0 to 15) and perhaps a locale.");

    /// <summary><c>formatDateTime(timestamp, format?, locale?)</c>; the timestamp is a time or an ISO 8601 text and keeps its offset.</summary>
    private static string FormatDateTime(ILgScope scope, IReadOnlyList<object?> values)
    {
        if (values.Count is 0 or > 3)
        {
            throw new LgException($"formatDateTime() takes 1 to 3 arguments, not {values.Count}.");
        }

        var time = values[0] switch
        {
            DateTimeOffset offset => offset,
            DateTime { Kind: DateTimeKind.Unspecified } local => new DateTimeOffset(local, TimeSpan.Zero),
            DateTime instant => new DateTimeOffset(instant),
            DateOnly date => new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero),
            string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) => read,
            var other => throw new LgException($"formatDateTime() can't read '{LgValue.ToText(other)}' as a time."),
        };
        var format = values.Count > 1 ? LgValue.ToText(values[1]) : "";
        try
        {
            return format.Length == 0
                ? time.UtcDateTime.ToString(SortableUtc, CultureInfo.InvariantCulture)
                : time.ToString(format, Culture(scope, values));
        }
        catch (FormatException exception)
        {
            throw new LgException($"formatDateTime() does not know the format '{format}'.", exception);
        }
    }

    private static CultureInfo Culture(ILgScope scope, IReadOnlyList<object?> values)
    {
        if (values.Count < 3 || values[2] is not string { Length: > 0 } locale)
        {
            return scope.Culture;
        }

        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException exception)
        {
            throw new LgException($"There is no locale '{locale}'.", exception);
        }
    }
}

using System.Text.Json;

namespace OmniBot.Tests.Core.Schema;

/// <summary>Compares JSON as trees: fields in any order, numbers by their digits, strings by what they mean.</summary>
internal static class JsonTrees
{
    /// <returns>The first difference with its path, or null when there is none.</returns>
    public static string? Difference(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        return Difference(left.RootElement, right.RootElement, "$");
    }

    public static void AssertSame(string expected, string actual) => Assert.Null(Difference(expected, actual));

    private static string? Difference(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return Became(expected, actual, path);
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = actual.EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
                foreach (var field in expected.EnumerateObject())
                {
                    if (!fields.Remove(field.Name, out var value))
                    {
                        return $"{path}: {field.Name} is lost";
                    }

                    if (Difference(field.Value, value, $"{path}.{field.Name}") is { } difference)
                    {
                        return difference;
                    }
                }

                return fields.Count == 0 ? null : $"{path}: {fields.First().Key} was not there";
            case JsonValueKind.Array:
                return expected.GetArrayLength() != actual.GetArrayLength()
                    ? $"{path}: {expected.GetArrayLength()} items became {actual.GetArrayLength()}"
                    : expected.EnumerateArray().Zip(actual.EnumerateArray())
                        .Select((pair, index) => Difference(pair.First, pair.Second, $"{path}[{index}]"))
                        .FirstOrDefault(difference => difference is not null);
            case JsonValueKind.String:
                return expected.GetString() == actual.GetString() ? null : Became(expected, actual, path);
            default:
                return expected.GetRawText() == actual.GetRawText() ? null : Became(expected, actual, path);
        }
    }

    private static string Became(JsonElement expected, JsonElement actual, string path) =>
        $"{path}: {expected.GetRawText()} became {actual.GetRawText()}";
}

using System.Text.Json;
using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Tests.Dialogs.TextRecognition;

/// <summary>Counts the cases of Recognizers-Text that are answered alike; the count must not fall.</summary>
public class RecognizersTextConformanceTests
{
    [Theory]
    [InlineData("English", "en", "Number", 100)]
    [InlineData("English", "en", "Ordinal", 38)]
    [InlineData("German", "de", "Number", 36)]
    [InlineData("German", "de", "Ordinal", 18)]
    [InlineData("Spanish", "es", "Number", 83)]
    [InlineData("Spanish", "es", "Ordinal", 50)]
    [InlineData("French", "fr", "Number", 63)]
    [InlineData("French", "fr", "Ordinal", 31)]
    public void At_least_as_many_cases_as_before_are_answered_alike(string language, string culture, string model, int floor)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "conformance", "recognizers", language, model + "Model.json");
        if (!File.Exists(path))
        {
            Assert.Skip("The cases of Recognizers-Text are not beside the checkout.");
        }

        using var cases = JsonDocument.Parse(File.ReadAllText(path));
        var passed = cases.RootElement.EnumerateArray().Count(test => IsAlike(test, culture, model));

        Assert.True(passed >= floor, $"{passed} of {cases.RootElement.GetArrayLength()} cases are answered alike, fewer than {floor}.");
    }

    private static bool IsAlike(JsonElement test, string culture, string model)
    {
        var input = test.GetProperty("Input").GetString()!;
        var actual = model == "Number" ? NumberRecognizer.Recognize(input, culture) : OrdinalRecognizer.Recognize(input, culture);
        var expected = test.GetProperty("Results").EnumerateArray().ToList();
        return actual.Count == expected.Count && actual.Zip(expected).All(pair => IsAlike(pair.First, pair.Second));
    }

    private static bool IsAlike(RecognizedSpan actual, JsonElement expected) =>
        actual.TypeName == expected.GetProperty("TypeName").GetString()
        && string.Equals(actual.Text, expected.GetProperty("Text").GetString(), StringComparison.OrdinalIgnoreCase)
        && (!expected.TryGetProperty("Start", out var start) || start.GetInt32() == actual.Start)
        && (!expected.TryGetProperty("End", out var end) || end.GetInt32() == actual.End)
        && expected.GetProperty("Resolution").EnumerateObject()
            .Where(field => field.Name is "value" or "subtype" or "offset" or "relativeTo")
            .All(field => actual.Resolution[field.Name] == field.Value.GetString());
}

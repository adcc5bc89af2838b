using System.Globalization;
using System.Text.Json;
using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Tests.Dialogs.TextRecognition;

/// <summary>Counts the cases of Recognizers-Text's DateTimeModel that give the same texts, types and values.</summary>
public sealed class DateTimeConformanceTests
{
    [Theory]
    [InlineData("English", "en-US", 298)]
    [InlineData("German", "de-DE", 85)]
    [InlineData("Spanish", "es-ES", 263)]
    [InlineData("French", "fr-FR", 90)]
    public void At_least_so_many_cases_pass(string language, string culture, int floor)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "conformance", "recognizers", language, "DateTimeModel.json");
        if (!File.Exists(file))
        {
            Assert.Skip("The recognizer cases are not beside this checkout.");
        }

        using var cases = JsonDocument.Parse(File.ReadAllText(file));
        var passed = cases.RootElement.EnumerateArray().Count(item => Passes(item, culture));
        Assert.True(passed >= floor, $"{passed} of {cases.RootElement.GetArrayLength()} cases pass.");
    }

    private static bool Passes(JsonElement item, string culture)
    {
        var reference = item.TryGetProperty("Context", out var context)
            ? DateTime.Parse(context.GetProperty("ReferenceDateTime").GetString()!, CultureInfo.InvariantCulture)
            : new DateTime(2016, 11, 7);
        var found = DateTimeRecognizer.Recognize(item.GetProperty("Input").GetString()!, culture, new DateTimeOffset(reference, TimeSpan.Zero));
        return item.GetProperty("Results").EnumerateArray().Select(Expected)
            .SequenceEqual(found.Select(Line));
    }

    private static string Expected(JsonElement result) => string.Join('|',
    [
        Text(result, "Text").ToLowerInvariant(),
        Text(result, "TypeName"),
        .. result.GetProperty("Resolution").GetProperty("values").EnumerateArray().Select(value =>
            string.Join(' ', Text(value, "timex"), Text(value, "Mod"), Text(value, "value"), Text(value, "start"), Text(value, "end"))),
    ]);

    private static string Line(RecognizedDateTime found) => string.Join('|',
    [
        found.Text.ToLowerInvariant(),
        found.TypeName,
        .. found.Values.Select(value => string.Join(' ', value.Timex, value.Mod, value.Value, value.Start, value.End)),
    ]);

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString()! : "";
}

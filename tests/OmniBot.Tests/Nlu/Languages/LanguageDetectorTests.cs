using FsCheck.Xunit;
using OmniBot.Nlu.Languages;
using Xunit;

namespace OmniBot.Tests.Nlu.Languages;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = new(["en", "de-AT", "es", "fr"]);

    [Theory]
    [InlineData("where is my order", "en")]
    [InlineData("thanks", "en")]
    [InlineData("wo ist meine bestellung", "de")]
    [InlineData("WO IST MEIN PAKET?", "de")]
    [InlineData("ich heiße John Smith", "de")]
    [InlineData("danke", "de")]
    [InlineData("hola", "es")]
    [InlineData("quiero cancelar mi cita", "es")]
    [InlineData("bonjour", "fr")]
    [InlineData("je voudrais annuler mon rendez-vous", "fr")]
    [InlineData("my number is ORD-1001", "en")]
    public void Tells_short_messages_apart(string text, string language) => Assert.Equal(language, Detector.Detect(text).Language);

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("12345")]
    [InlineData("ORD-1001")]
    [InlineData("max@example.com")]
    [InlineData("https://example.com/help/order")]
    [InlineData("Max Mustermann")]
    [InlineData("Peter Müller")]
    [InlineData("+49 170 1234567")]
    [InlineData("😀")]
    [InlineData("01.02.2024")]
    public void Is_undecided_where_nothing_tells(string text) => Assert.True(Detector.Detect(text).IsUndecided);

    [Fact]
    public void Refuses_a_language_without_a_profile() => Assert.Throws<ArgumentException>(() => new LanguageDetector(["xx"]));

    [Theory]
    [InlineData("en", 0.95)]
    [InlineData("de", 0.87)]
    [InlineData("it", 0.85)]
    [InlineData("nl", 0.85)]
    public void Tells_most_commands_of_a_public_set(string language, double least)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "nlu", "xsid-" + language, "valid.tsv");
        Assert.SkipUnless(File.Exists(path), "The public set is not here.");
        var detector = new LanguageDetector(LanguageDetector.Supported);
        var texts = File.ReadLines(path).Select(line => line.Split('\t')[1]).ToArray();

        Assert.InRange(texts.Count(text => detector.Detect(text).Language == language) / (double)texts.Length, least, 1);
    }

    [Property(MaxTest = 300)]
    public void Any_text_gets_a_confidence_between_0_and_1(string? text) => Assert.InRange(Detector.Detect(text ?? "").Confidence, 0, 1);
}

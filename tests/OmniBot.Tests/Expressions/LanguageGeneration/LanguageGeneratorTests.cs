using OmniBot.Expressions.LanguageGeneration;

namespace OmniBot.Tests.Expressions.LanguageGeneration;

public sealed class LanguageGeneratorTests
{
    private static readonly LanguageGenerator Generator = new(new Dictionary<string, string>
    {
        ["Shop/Shop.en.lg"] = "[sign](../Brand.lg)\n# Hello(name)\n- Hello ${name} ${Sign()}\n# Bye\n- Bye\n# OnlyEnglish\n- ${Bye()} now",
        ["Shop/Shop.de.lg"] = "# Hello(name)\n- Hallo ${name} ${Sign()}\n# Bye\n- Tschüss",
        ["Shop/Shop.de-AT.lg"] = "# Bye\n- Servus",
        ["Brand.lg"] = "# Sign\n- (OmniBot)",
    });

    private static string Text(string name, string? locale) => Generator.Text(name, locale, new { name = "Ann" }, _ => 0);

    [Theory]
    [InlineData("Bye", "de-AT", "Servus")]
    [InlineData("Bye", "de-CH", "Tschüss")]
    [InlineData("Bye", "DE", "Tschüss")]
    [InlineData("Bye", "en-GB", "Bye")]
    [InlineData("Bye", "ja", "Bye")]
    [InlineData("Bye", null, "Bye")]
    [InlineData("Bye", "not a locale!", "Bye")]
    [InlineData("OnlyEnglish", "de-AT", "Servus now")]
    [InlineData("Hello", "de-AT", "Hallo Ann (OmniBot)")]
    public void A_text_comes_from_the_nearest_language(string name, string? locale, string text) => Assert.Equal(text, Text(name, locale));

    [Fact]
    public void Missing_templates_are_listed_but_not_for_regions() =>
        Assert.Equal([new MissingTemplate("de", "OnlyEnglish")], Generator.MissingTemplates());

    [Fact]
    public void A_template_that_no_language_has_is_an_error() => Assert.Throws<LgException>(() => Text("Nothing", "de"));

    [Fact]
    public void Languages_are_those_with_files() => Assert.Equal(["de", "de-at", "en"], Generator.Languages);

    [Fact]
    public void Two_files_of_a_language_may_not_define_the_same_template() =>
        Assert.Contains(
            "b.en.lg(1,1)",
            Assert.Throws<LgParseException>(() => new LanguageGenerator(new Dictionary<string, string> { ["a.en.lg"] = "# A\n- a", ["b.en.lg"] = "# A\n- b" })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_import_has_to_be_there() =>
        Assert.Throws<LgParseException>(() => new LanguageGenerator(new Dictionary<string, string> { ["a.en.lg"] = "[x](x.lg)\n# A\n- a" }));

    [Fact]
    public void Numbers_are_written_as_in_the_language() =>
        Assert.Equal(
            "1.234,50 €",
            new LanguageGenerator(new Dictionary<string, string> { ["a.en.lg"] = "# P\n- ${formatNumber(p, 2)} €" }).Text("P", "de-DE", new { p = 1234.5m }, _ => 0));

    [Fact]
    public void A_folder_is_read_with_what_is_below_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "sub"));
            File.WriteAllText(Path.Combine(folder.FullName, "a.en.lg"), "# A\n- a");
            File.WriteAllText(Path.Combine(folder.FullName, "sub", "b.en.lg"), "# B\n- ```\n${A()}b\n```");
            Assert.Equal("ab", LanguageGenerator.FromFolder(folder.FullName).Text("B", "en", null, _ => 0));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_assembly_without_templates_gives_an_empty_generator() =>
        Assert.False(LanguageGenerator.FromAssembly(typeof(LanguageGenerator).Assembly).Contains("A", "en"));

    [Fact]
    public void Many_threads_get_the_same_texts() =>
        Parallel.For(0, 1000, index => Assert.Equal(index % 2 == 0 ? "Servus" : "Bye", Text("Bye", index % 2 == 0 ? "de-AT" : "en")));
}

using OmniBot.Dialogs;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class PromptCultureModelsTests
{
    [Fact]
    public void Prompts_write_fourteen_languages_by_themselves()
    {
        var models = PromptCultureModels.GetSupportedCultures();
        Assert.Equal(14, models.Select(model => model.Locale).Distinct().Count());
        Assert.All(models, model => Assert.All(
            [model.Separator, model.InlineOr, model.InlineOrMore, model.YesInLanguage, model.NoInLanguage], text => Assert.NotEqual("", text)));
    }

    [Theory]
    [InlineData("en-US", "en-us")]
    [InlineData("de-AT", "de-de")]
    [InlineData("zh", "zh-cn")]
    [InlineData("pt_BR", "pt-br")]
    [InlineData("xx-YY", "xx-yy")]
    [InlineData("dex", "dex")]
    [InlineData(null, null)]
    public void A_culture_goes_to_the_model_of_its_language(string? culture, string? expected) =>
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(culture));
}

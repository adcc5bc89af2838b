using System.Text.Json;
using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Prompts;

/// <summary>Answers a confirm prompt with each case of Recognizers-Text's BooleanModel; all are answered alike.</summary>
public sealed class ConfirmPromptConformanceTests
{
    [Theory]
    [InlineData("English", "en-US")]
    [InlineData("German", "de-DE")]
    [InlineData("Spanish", "es-ES")]
    [InlineData("French", "fr-FR")]
    public async Task Every_case_of_yes_and_no_is_answered_alike(string language, string locale)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "conformance", "recognizers", language, "BooleanModel.json");
        if (!File.Exists(file))
        {
            Assert.Skip("The recognizer cases are not beside this checkout.");
        }

        using var cases = JsonDocument.Parse(File.ReadAllText(file));
        var options = new PromptOptions { Prompt = MessageFactory.Text("Sure?") };
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            var expected = Assert.Single(item.GetProperty("Results").EnumerateArray()).GetProperty("Resolution").GetProperty("value").GetBoolean();
            await Conversation.With(Ask.With(new ConfirmPrompt("p"), options)).In(locale)
                .User("hi").Bot(_ => { }).User(item.GetProperty("Input").GetString()!).Ends(expected)
                .PlayAsync();
        }
    }
}

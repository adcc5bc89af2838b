using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class ActivityPromptTests
{
    [Fact]
    public Task An_event_is_the_answer_if_the_validator_takes_it() =>
        Conversation.With(Ask.With(
            new ActivityPrompt("p", (validation, _) => Task.FromResult(validation.Recognized.Value is { Type: ActivityTypes.Event, Name: "paid" })),
            new PromptOptions { Prompt = MessageFactory.Text("Please pay."), RetryPrompt = MessageFactory.Text("Still waiting.") },
            result => ((Activity)result!).Name))
            .User("hi").Bot("Please pay.")
            .User(new Activity(ActivityTypes.Typing)).BotIsSilent()
            .User("what?").Bot("Still waiting.")
            .User(new Activity(ActivityTypes.Event) { Name = "paid" }).Ends("paid")
            .PlayAsync();
}

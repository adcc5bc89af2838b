using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class AttachmentPromptTests
{
    [Fact]
    public Task The_answer_is_the_attachments() =>
        Conversation.With(Ask.With(
            new AttachmentPrompt("p"),
            new PromptOptions { Prompt = MessageFactory.Text("A photo?"), RetryPrompt = MessageFactory.Text("Please send a photo.") },
            result => Assert.Single((IList<Attachment>)result!).Name))
            .User("hi").Bot("A photo?")
            .User("here").Bot("Please send a photo.")
            .User(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png", "https://x.example/a.png", name: "a.png")] })
            .Ends("a.png")
            .PlayAsync();
}

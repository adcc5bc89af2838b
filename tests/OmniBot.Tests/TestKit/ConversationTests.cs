using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.TestKit;

public sealed class ConversationTests
{
    private static WaterfallDialog Echo => new WaterfallDialog("echo").AddStep("say", async (step, token) =>
    {
        await step.Context.SendActivityAsync(MessageFactory.SuggestedActions(["Yes", "No"], $"You said {step.Context.Activity.Text}"), token);
        return await step.EndDialogAsync(null, token);
    });

    [Fact]
    public async Task A_failure_shows_what_was_said_and_expected_and_the_conversation_so_far()
    {
        var failure = await FailureAsync(Conversation.With(Echo).User("one").Bot("You said one").User("two").Bot("You said three"));
        Assert.Equal(
            """
            The bot said: You said two
            Expected: You said three
            The conversation so far:
              user: one
              bot:  You said one
              user: two
              bot:  You said two
            """,
            failure,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_message_that_the_test_does_not_expect_fails_it()
    {
        Assert.Contains("more than expected", await FailureAsync(Conversation.With(Echo).User("one")));
        Assert.Contains("more than expected", await FailureAsync(Conversation.With(Echo).User("one").User("two")));
        Assert.Contains("more than expected", await FailureAsync(Conversation.With(Echo).User("one").BotIsSilent()));
    }

    [Fact]
    public async Task A_message_that_does_not_come_fails_the_test() =>
        Assert.Contains("said nothing more", await FailureAsync(Conversation.With(Echo).User("one").Bot("You said one").Bot("And?")));

    [Fact]
    public async Task Suggested_actions_parts_and_variants_are_checked()
    {
        await Conversation.With(Echo)
            .User("one").Bot("You said one", "Yes", "No")
            .User("two").BotContains("said")
            .User("three").BotOneOf("You said three", "Really?")
            .Ends()
            .PlayAsync();
        Assert.Contains("[Yes, No]", await FailureAsync(Conversation.With(Echo).User("one").Bot("You said one", "Yes")));
        Assert.Contains("Expected: …sings…", await FailureAsync(Conversation.With(Echo).User("one").BotContains("sings")));
        Assert.Contains("a or b", await FailureAsync(Conversation.With(Echo).User("one").BotOneOf("a", "b")));
        Assert.Contains("Complete, with 'result'", await FailureAsync(Conversation.With(Echo).User("one").BotContains("one").Ends("result")));
    }

    [Fact]
    public async Task A_flow_plays_a_bot_as_the_SDK_does()
    {
        var adapter = new TestAdapter();
        var flow = new TestFlow(adapter, (turnContext, token) => turnContext.SendActivityAsync($"Echo {turnContext.Activity.Text}", cancellationToken: token))
            .Send("one").AssertReply("Echo one")
            .Test("two", "Echo two")
            .Send("three").AssertReplyContains("three")
            .Send("four").AssertReplyOneOf("Echo four", "Echo 4")
            .Send("five").AssertReply(reply => Assert.Equal("Echo five", ((Activity)reply).Text))
            .AssertNoReply();
        await flow.StartTestAsync();
        await Assert.ThrowsAsync<ConversationFailedException>(() => flow.Test("six", "six").StartTestAsync());
    }

    private static async Task<string> FailureAsync(Conversation conversation) =>
        (await Assert.ThrowsAsync<ConversationFailedException>(conversation.PlayAsync)).Message;
}

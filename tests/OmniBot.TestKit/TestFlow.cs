using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.TestKit;

/// <summary>What a user sends and what the bot must answer, in the words of the SDK v4's <c>TestFlow</c>. Nothing runs before <see cref="StartTestAsync"/>.</summary>
public sealed class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly IReadOnlyList<Func<CancellationToken, Task>> _steps;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback)
        : this(adapter, callback, [])
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler callback, IReadOnlyList<Func<CancellationToken, Task>> steps)
    {
        _adapter = adapter;
        _callback = callback;
        _steps = steps;
    }

    public TestFlow Send(string userSays) => Then(cancellationToken => _adapter.SendTextToBotAsync(userSays, _callback, cancellationToken));

    public TestFlow Send(Activity userActivity) =>
        Then(cancellationToken => _adapter.ProcessActivityAsync(userActivity, _callback, cancellationToken));

    public TestFlow SendConversationUpdate() =>
        Send(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [_adapter.Conversation.User!] });

    /// <summary>The bot's next message is this, to the letter.</summary>
    public TestFlow AssertReply(string expected) => Then(() => ReplyAssert.Text(_adapter, expected));

    /// <summary>The bot's next activity passes a check that throws if it does not.</summary>
    public TestFlow AssertReply(Action<IActivity> validate) => Then(() => validate(ReplyAssert.Next(_adapter, "an activity")));

    public TestFlow AssertReplyContains(string part) => Then(() => ReplyAssert.Contains(_adapter, part));

    public TestFlow AssertReplyOneOf(params string[] candidates) => Then(() => ReplyAssert.OneOf(_adapter, candidates));

    public TestFlow AssertNoReply() => Then(() => ReplyAssert.Nothing(_adapter));

    public TestFlow Test(string userSays, string expected) => Send(userSays).AssertReply(expected);

    /// <summary>Runs something between the messages, such as moving the clock.</summary>
    public TestFlow Then(Action action) => Then(_ =>
    {
        action();
        return Task.CompletedTask;
    });

    public TestFlow Then(Func<CancellationToken, Task> step) => new(_adapter, _callback, [.. _steps, step]);

    /// <summary>Plays the steps, in order.</summary>
    /// <exception cref="ConversationFailedException">The bot did not answer as expected.</exception>
    public async Task StartTestAsync()
    {
        foreach (var step in _steps)
        {
            await step(CancellationToken.None);
        }
    }
}

using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Cli.ConversationTests;

/// <summary>Plays conversation tests against a running engine, each in a conversation of its own.</summary>
internal sealed class ConversationTestRunner(IConversationDispatcher dispatcher)
{
    private const string ServiceUrl = "http://127.0.0.1:9/";

    /// <summary>Plays a test.</summary>
    /// <returns>Null when it passed, or else what went wrong, with the conversation so far.</returns>
    public async Task<string?> PlayAsync(ConversationTest test, CancellationToken cancellationToken)
    {
        var id = IdSource.Next();
        var key = new ConversationKey(ChannelIds.BotFramework, "test/bot", id);
        var said = new List<string>();
        var replies = new Queue<Activity>();
        await SayAsync(new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount { Id = "customer" }],
        });

        // A test need not expect the greeting: it begins with what the customer says, or with what the bot greets with.
        if (test.Steps is [ConversationTestStep.User, ..])
        {
            replies.Clear();
        }

        foreach (var step in test.Steps)
        {
            switch (step)
            {
                case ConversationTestStep.User user:
                    if (replies.TryPeek(out var unexpected))
                    {
                        return Failure($"the bot also said: {unexpected.Text}");
                    }

                    await SayAsync(user.Activity.Clone());
                    break;
                case ConversationTestStep.Bot bot:
                    if (!replies.TryDequeue(out var reply))
                    {
                        return Failure($"the bot said nothing more; expected: {Describe(bot)}");
                    }

                    if (Mismatch(bot, reply) is { } mismatch)
                    {
                        return Failure(mismatch);
                    }

                    break;
            }
        }

        return null;

        async Task SayAsync(Activity activity)
        {
            activity.Id = IdSource.Next();
            activity.ChannelId = Core.Schema.Channels.Test;
            activity.ServiceUrl = ServiceUrl;
            activity.From = new ChannelAccount { Id = "customer", Role = RoleTypes.User };
            activity.Recipient = new ChannelAccount { Id = "bot", Role = RoleTypes.Bot };
            activity.Conversation = new ConversationAccount { Id = id };
            activity.Locale ??= test.Locale;
            said.Add($"  user: {activity.Text ?? $"({activity.Type})"}");
            var turn = await dispatcher.EnqueueAndWaitAsync(new InboundActivity(key, activity), cancellationToken);
            foreach (var reply in turn.Replies.Where(reply => reply.Type == ActivityTypes.Message))
            {
                said.Add($"  bot:  {reply.Text}");
                replies.Enqueue(reply);
            }
        }

        string Failure(string problem) => $"{problem}{Environment.NewLine}{string.Join(Environment.NewLine, said)}";
    }

    private static string? Mismatch(ConversationTestStep.Bot expected, Activity reply)
    {
        var text = reply.Text ?? "";
        if ((expected.Text is not null && text != expected.Text)
            || (expected.Contains is not null && !text.Contains(expected.Contains, StringComparison.OrdinalIgnoreCase))
            || (expected.OneOf is not null && !expected.OneOf.Contains(text)))
        {
            return $"the bot said: {text}{Environment.NewLine}  expected: {Describe(expected)}";
        }

        var offered = reply.SuggestedActions?.Actions?.Select(action => action.Title).ToList() ?? [];
        var missing = expected.Suggests?.Where(title => !offered.Contains(title)).ToList() ?? [];
        return missing.Count == 0 ? null : $"the bot did not offer {string.Join(", ", missing)}, but {string.Join(", ", offered)}";
    }

    private static string Describe(ConversationTestStep.Bot expected) =>
        expected.Text
        ?? (expected.Contains is not null ? $"…{expected.Contains}…" : null)
        ?? (expected.OneOf is not null ? string.Join(" or ", expected.OneOf) : "any message");
}

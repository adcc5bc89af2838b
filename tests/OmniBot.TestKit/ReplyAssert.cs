using OmniBot.Core.Schema;

namespace OmniBot.TestKit;

/// <summary>What a test expects of the bot's next activity.</summary>
internal static class ReplyAssert
{
    /// <summary>Takes the bot's next activity.</summary>
    public static Activity Next(TestAdapter adapter, string expected)
    {
        var reply = adapter.GetNextReply();
        while (reply?.Type == ActivityTypes.Typing)
        {
            reply = adapter.GetNextReply();
        }

        return reply ?? throw new ConversationFailedException($"The bot said nothing more. Expected: {expected}", adapter.Transcript);
    }

    public static Activity Text(TestAdapter adapter, string expected)
    {
        var reply = Next(adapter, expected);
        return reply.Text == expected ? reply : throw Unexpected(adapter, reply, expected);
    }

    public static void Contains(TestAdapter adapter, string part)
    {
        var reply = Next(adapter, $"…{part}…");
        if (reply.Text?.Contains(part, StringComparison.Ordinal) != true)
        {
            throw Unexpected(adapter, reply, $"…{part}…");
        }
    }

    public static void OneOf(TestAdapter adapter, string[] candidates)
    {
        var expected = string.Join(" or ", candidates);
        var reply = Next(adapter, expected);
        if (!candidates.Contains(reply.Text))
        {
            throw Unexpected(adapter, reply, expected);
        }
    }

    public static void Suggests(TestAdapter adapter, Activity reply, string[] titles)
    {
        var offered = reply.SuggestedActions?.Actions?.Select(action => action.Title ?? "").ToArray() ?? [];
        if (!offered.SequenceEqual(titles))
        {
            throw new ConversationFailedException(
                $"The bot suggested [{string.Join(", ", offered)}] with: {reply.Text}{Environment.NewLine}Expected: [{string.Join(", ", titles)}]",
                adapter.Transcript);
        }
    }

    public static void Nothing(TestAdapter adapter)
    {
        if (adapter.PeekNextReply() is { } reply)
        {
            throw new ConversationFailedException($"The bot said more than expected: {Describe(reply)}", adapter.Transcript);
        }
    }

    public static ConversationFailedException Unexpected(TestAdapter adapter, Activity reply, string expected) =>
        new($"The bot said: {Describe(reply)}{Environment.NewLine}Expected: {expected}", adapter.Transcript);

    private static string Describe(Activity reply) => reply.Text ?? $"({reply.Type} {reply.Name})";
}

using System.Text;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.TestKit.Storage;

/// <summary>Entries and commits as the engine makes them.</summary>
public static class StoreData
{
    /// <summary>When the tests' activities come in.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static ConversationKey Conversation(string name = "talk") => new("webchat", "bot", name);

    public static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span);

    public static InboxEntry Entry(ConversationKey conversation, string activityId, bool repliesToCaller = false) =>
        new(conversation, activityId, Utf8($$"""{"id":"{{activityId}}"}"""), Noon, repliesToCaller);

    /// <summary>A turn that stores what came in and some replies, all of which go out.</summary>
    public static TurnCommit Answer(ConversationRecord before, InboxItem item, params string[] replies)
    {
        var turn = before.Turn + 1;
        var sequence = before.Sequence + 1;
        var transcript = new List<TranscriptEntry>
        {
            new(sequence, turn, ActivityDirection.Incoming, item.ActivityId, item.ReceivedAt, item.Body),
        };
        var outbox = new List<OutboxEntry>();
        foreach (var reply in replies)
        {
            transcript.Add(new TranscriptEntry(
                ++sequence, turn, ActivityDirection.Outgoing, $"{item.ActivityId}-{sequence}", item.ReceivedAt.AddSeconds(1), Utf8(reply)));
            outbox.Add(new OutboxEntry(sequence, OutboundOperation.Send));
        }

        return new TurnCommit
        {
            Before = before,
            InboxId = item.InboxId,
            InboxStatus = InboxStatus.Done,
            Reference = Utf8($$"""{"turn":{{turn}}}"""),
            Transcript = transcript,
            Outbox = outbox,
            Explain = Utf8($$"""{"explains":{{turn}}}"""),
            StartedAt = item.ReceivedAt,
        };
    }
}

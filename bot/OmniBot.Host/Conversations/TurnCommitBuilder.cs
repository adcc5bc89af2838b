using System.Text.Json;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.Host.Pipeline;

namespace OmniBot.Host.Conversations;

/// <summary>Makes of a turn's outcome what is stored.</summary>
internal static class TurnCommitBuilder
{
    /// <summary>The incoming activity's time in the transcript: by our clock, since a vendor's may be anything.</summary>
    public static DateTimeOffset TimestampOf(ConversationRecord before, InboxItem item) => Later(item.ReceivedAt, before.LastTimestamp);

    public static TurnCommit Build(ConversationRecord before, InboxItem item, TurnOutcome outcome, bool hasChannel)
    {
        var turn = before.Turn + 1;
        var sequence = before.Sequence;
        var timestamp = TimestampOf(before, item);
        var transcript = new List<TranscriptEntry>(outcome.Outgoing.Count + 1)
        {
            new(++sequence, turn, ActivityDirection.Incoming, item.ActivityId, timestamp, item.Body),
        };
        var sendsByChannel = hasChannel && !item.RepliesToCaller;
        var outbox = sendsByChannel ? new List<OutboxEntry>(outcome.Outgoing.Count) : null;
        foreach (var (operation, activity) in outcome.Outgoing)
        {
            timestamp = Later(activity.Timestamp ?? timestamp, timestamp);
            transcript.Add(new TranscriptEntry(
                ++sequence, turn, ActivityDirection.Outgoing, activity.Id ?? "", timestamp, ActivityJson.Serialize(activity)));
            outbox?.Add(new OutboxEntry(sequence, operation));
        }

        return new TurnCommit
        {
            Before = before,
            InboxId = item.InboxId,
            InboxStatus = outcome.Exception is null ? InboxStatus.Done : InboxStatus.SetAside,
            Reference = outcome.Reference.Length > 0 ? outcome.Reference : before.Reference,
            Documents = outcome.Documents,
            Transcript = transcript,
            Outbox = outbox ?? (IReadOnlyList<OutboxEntry>)[],
            Explain = JsonSerializer.SerializeToUtf8Bytes(outcome.Explain, ExplainJson.Default.ExplainRecord),
            StartedAt = outcome.Explain.At,
        };
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

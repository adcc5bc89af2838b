using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.Host.Pipeline;

namespace OmniBot.Host.Conversations;

/// <summary>Makes of a turn's outcome what is stored.</summary>
internal static class TurnCommitBuilder
{
    private const int MaxLastText = 120;

    /// <summary>The incoming activity's time in the transcript: by our clock, since a vendor's may be anything.</summary>
    public static DateTimeOffset TimestampOf(ConversationRecord before, InboxItem item) => Later(item.ReceivedAt, before.LastTimestamp);

    public static TurnCommit Build(ConversationRecord before, InboxItem item, TurnOutcome outcome, bool hasChannel)
    {
        var turn = before.Turn + 1;
        var sequence = before.Sequence;
        var timestamp = TimestampOf(before, item);
        var isDesk = item.Origin == ActivityOrigin.Desk;
        var transcript = new List<TranscriptEntry>(outcome.Outgoing.Count + 1)
        {
            new(
                ++sequence,
                turn,
                isDesk ? ActivityDirection.Internal : ActivityDirection.Incoming,
                item.ActivityId,
                timestamp,
                outcome.IsRefused ? Refused(item.Body) : item.Body),
        };
        long? epoch = outcome.SpeaksForAgent ? null : outcome.Handoff.Epoch;
        var sendsByChannel = hasChannel && !item.RepliesToCaller;
        var outbox = sendsByChannel ? new List<OutboxEntry>(outcome.Outgoing.Count) : null;
        foreach (var (operation, activity) in outcome.Outgoing)
        {
            timestamp = Later(activity.Timestamp ?? timestamp, timestamp);
            transcript.Add(new TranscriptEntry(
                ++sequence, turn, ActivityDirection.Outgoing, activity.Id ?? "", timestamp, ActivityJson.Serialize(activity)));
            outbox?.Add(new OutboxEntry(sequence, operation, epoch));
        }

        return new TurnCommit
        {
            Before = before,
            InboxId = item.InboxId,
            InboxStatus = outcome.Exception is null ? InboxStatus.Done : InboxStatus.SetAside,
            Reference = outcome.Reference.Length > 0 ? outcome.Reference : before.Reference,
            Documents = outcome.Documents,
            Transcript = transcript,
            Handoff = IsToldToDesk(before, outcome) ? HandoffOf(outcome, timestamp) : null,
            Outbox = outbox ?? (IReadOnlyList<OutboxEntry>)[],
            Explain = JsonSerializer.SerializeToUtf8Bytes(outcome.Explain, ExplainJson.Default.ExplainRecord),
            StartedAt = outcome.Explain.At,
        };
    }

    // The bot's own conversations are none of the desk's business, but for the turn in which it gets one back.
    private static bool IsToldToDesk(ConversationRecord before, TurnOutcome outcome) =>
        outcome.Handoff != before.Handoff || outcome.Handoff.Owner is OwnerKind.Queue or OwnerKind.Agent;

    private static HandoffWrite HandoffOf(TurnOutcome outcome, DateTimeOffset timestamp)
    {
        var said = outcome.Outgoing.LastOrDefault(sent => sent.Activity.Type == ActivityTypes.Message)?.Activity.Text
            ?? outcome.Explain.Text;
        return new HandoffWrite(outcome.Handoff, outcome.HandoffEvents, said is { Length: > MaxLastText } ? said[..MaxLastText] : said ?? "", timestamp);
    }

    // The desk does not show what was not done; a replay sees that it was tried.
    private static byte[] Refused(ReadOnlyMemory<byte> body)
    {
        var activity = ActivityJson.Deserialize(body.Span);
        activity.Label = HandoffCommand.RefusedLabel;
        return ActivityJson.Serialize(activity);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

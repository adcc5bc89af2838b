using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.Host.Pipeline;

namespace OmniBot.Host.Replay;

/// <summary>Plays a stored conversation again with its recorded clock, ids and connector answers, and compares.</summary>
/// <remarks>Nothing is stored and nothing leaves the process.</remarks>
internal sealed class ConversationReplayer(IConversationStore store, TurnEngine engine, TimeProvider time)
{
    private const int PageSize = 100;
    private static readonly TimeSpan s_turnTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Replays all turns of a conversation; null when there is no such conversation.</summary>
    public async Task<ReplayReport?> ReplayAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (await store.FindConversationAsync(conversation, cancellationToken) is not { } stored)
        {
            return null;
        }

        var documents = new Dictionary<string, StoredDocument>(StringComparer.Ordinal);
        var differences = new List<ReplayDifference>();
        var turns = 0;
        var different = 0;
        var before = stored with { Version = 0, Turn = 0, Sequence = 0, Handoff = HandoffRecord.None };
        await foreach (var turn in ReadTurnsAsync(stored.Id, cancellationToken))
        {
            var transcript = await store.ReadTurnTranscriptAsync(stored.Id, turn.Turn, cancellationToken);
            var explain = JsonSerializer.Deserialize(turn.Explain.Span, ExplainJson.Default.ExplainRecord)!;
            var count = differences.Count;
            before = before with { Turn = turn.Turn - 1 };
            var outcome = await ReplayTurnAsync(before, explain, transcript, documents, differences, cancellationToken);
            before = before with { Sequence = transcript[^1].Sequence, Handoff = outcome.Handoff };
            turns++;
            different += differences.Count > count ? 1 : 0;
        }

        return new ReplayReport(conversation.ToString(), turns, turns - different, differences);
    }

    private async Task<TurnOutcome> ReplayTurnAsync(
        ConversationRecord before,
        ExplainRecord recorded,
        IReadOnlyList<TranscriptEntry> transcript,
        Dictionary<string, StoredDocument> documents,
        List<ReplayDifference> differences,
        CancellationToken cancellationToken)
    {
        foreach (var change in recorded.State)
        {
            // What another conversation had written by then.
            if (change.Before is { } body)
            {
                documents[change.Key] = new StoredDocument(change.Key, change.Version, JsonSerializer.SerializeToUtf8Bytes(body));
            }
        }

        var incoming = transcript.First(entry => entry.Direction != ActivityDirection.Outgoing);
        var outcome = await engine.RunAsync(
            new TurnInput
            {
                Before = before,
                Activity = ActivityJson.Deserialize(incoming.Body.Span),
                Timestamp = incoming.Timestamp,
                Now = recorded.At,
                Effects = new EffectLog(time, recorded.Effects),
                Known = documents,
                ReadDocuments = (keys, _) => ValueTask.FromResult<IReadOnlyList<StoredDocument>>(
                    [.. keys.Select(key => documents.GetValueOrDefault(key) ?? new StoredDocument(key, 0, default))]),
                Origin = incoming.Direction == ActivityDirection.Internal ? ActivityOrigin.Desk : ActivityOrigin.Channel,
                Attempt = recorded.Attempt,
                IsReplay = true,
            },
            s_turnTimeout,
            cancellationToken);
        foreach (var document in outcome.DocumentsAfter.Values)
        {
            documents[document.Key] = document;
        }

        foreach (var deleted in outcome.Documents.Where(write => write.Body is null))
        {
            documents.Remove(deleted.Key);
        }

        Compare(recorded, outcome, [.. transcript.Where(entry => entry.Direction == ActivityDirection.Outgoing)], differences);
        return outcome;
    }

    private static void Compare(
        ExplainRecord recorded, TurnOutcome replayed, IReadOnlyList<TranscriptEntry> sent, List<ReplayDifference> differences)
    {
        for (var i = 0; i < Math.Max(sent.Count, replayed.Outgoing.Count); i++)
        {
            var before = i < sent.Count ? System.Text.Encoding.UTF8.GetString(sent[i].Body.Span) : null;
            var now = i < replayed.Outgoing.Count ? ActivityJson.SerializeToString(replayed.Outgoing[i].Activity) : null;
            AddIfDifferent(string.Create(CultureInfo.InvariantCulture, $"reply {i + 1}"), before, now);
        }

        AddIfDifferent("state", StateOf(recorded.State), StateOf(replayed.Explain.State));
        AddIfDifferent("effects", EffectsOf(recorded.Effects), EffectsOf(replayed.Explain.Effects));
        AddIfDifferent("invoke response", InvokeOf(recorded.InvokeResponse), InvokeOf(replayed.InvokeResponse));

        // A turn that was set aside never ran to its end, so there is nothing to compare its error with.
        if (recorded.Error != typeof(Conversations.TurnSetAsideException).FullName)
        {
            AddIfDifferent("error", recorded.Error, replayed.Explain.Error);
        }

        void AddIfDifferent(string what, string? before, string? now)
        {
            if (before != now)
            {
                differences.Add(new ReplayDifference(recorded.Turn, what, before, now));
            }
        }
    }

    private static string StateOf(IReadOnlyList<ExplainStateChange> state) =>
        string.Join(
            "; ",
            state.Where(change => change.Changed.Count > 0)
                .OrderBy(change => change.Key, StringComparer.Ordinal)
                .Select(change => $"{change.Key}={change.Hash} ({string.Join(", ", change.Changed)})"));

    private static string EffectsOf(IReadOnlyList<RecordedEffect> effects) => string.Join("; ", effects.Select(effect => effect.Name));

    private static string? InvokeOf(InvokeResponse? response) =>
        response is null ? null : $"{response.Status} {ActivityJson.ToElement(response.Body)}";

    private async IAsyncEnumerable<TurnRecord> ReadTurnsAsync(long conversationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long after = 0;
        while (true)
        {
            var page = await store.ReadTurnsAsync(conversationId, after, PageSize, cancellationToken);
            foreach (var turn in page)
            {
                yield return turn;
                after = turn.Turn;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }
}

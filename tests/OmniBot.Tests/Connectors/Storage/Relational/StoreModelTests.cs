using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using OmniBot.Core.Storage;
using OmniBot.TestKit.Storage;

namespace OmniBot.Tests.Connectors.Storage.Relational;

/// <summary>Plays random calls on a store and on a model of it: both must tell the same after each.</summary>
public sealed class StoreModelTests
{
    private static readonly string[] s_talks = ["red", "green", "blue"];

    [Property(MaxTest = 60, EndSize = 120)]
    public async Task The_store_does_what_its_model_does(NonEmptyArray<PositiveInt> calls)
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(CancellationToken.None);
        var model = new StoreModel();
        foreach (var call in calls.Get)
        {
            await PlayAsync(test, model, call.Get % 10, call.Get / 10);
            await AssertSameAsync(test.Store, model);
        }
    }

    private static async Task PlayAsync(SqliteStoreUnderTest test, StoreModel model, int kind, int number)
    {
        var talk = s_talks[number % s_talks.Length];
        switch (kind)
        {
            case 0 or 1 or 2:
                await EnqueueAsync(test.Store, model, number);
                break;
            case 3 or 4 or 5:
                await CommitAsync(test.Store, model, talk, $"reply {number}", isStale: false);
                break;
            case 6:
                await CommitAsync(test.Store, model, talk, $"stale {number}", isStale: true);
                break;
            case 7 when model.Outbox.Count > 0:
                var sent = model.Outbox[number % model.Outbox.Count];
                await test.Store.CompleteOutboxAsync(sent.Id, $"channel-{number}", false, CancellationToken.None);
                model.Outbox.Remove(sent);
                break;
            case 8 when model.Outbox.Count > 0:
                await FailAsync(test.Store, model, number);
                break;
            case 9:
                await test.ReopenAsync(CancellationToken.None);
                break;
        }
    }

    /// <summary>Two entries at once, from few names, so that many are duplicates.</summary>
    private static async Task EnqueueAsync(IConversationStore store, StoreModel model, int number)
    {
        (string Talk, string Id)[] entries =
        [
            (s_talks[number % 3], (number % 7).ToString(CultureInfo.InvariantCulture)),
            (s_talks[number / 3 % 3], (number / 2 % 7).ToString(CultureInfo.InvariantCulture)),
        ];
        var expected = new List<bool>();
        foreach (var (talk, id) in entries)
        {
            var isKnown = model.Inbox.Any(entry => entry.Talk == talk && entry.ActivityId == id);
            expected.Add(isKnown);
            if (!isKnown)
            {
                model.Inbox.Add((talk, id, true));
            }
        }

        var receipts = await store.EnqueueAsync(
            [.. entries.Select(entry => StoreData.Entry(StoreData.Conversation(entry.Talk), entry.Id))], CancellationToken.None);

        Assert.Equal(expected, receipts.Select(receipt => receipt.IsDuplicate));
    }

    private static async Task CommitAsync(IConversationStore store, StoreModel model, string talk, string reply, bool isStale)
    {
        if (await store.FindConversationAsync(StoreData.Conversation(talk), CancellationToken.None) is not { } record
            || await store.ReadPendingAsync(record.Id, 1, CancellationToken.None) is not [var item])
        {
            Assert.Empty(model.Pending(talk));
            return;
        }

        var version = model.Turns.GetValueOrDefault(talk)?.Count ?? 0;
        var commit = StoreData.Answer(record, item, reply) with
        {
            Documents = [new DocumentWrite(talk, isStale ? version + 1 : version, StoreData.Utf8(reply))],
        };

        var result = await store.CommitTurnAsync(commit, CancellationToken.None);

        Assert.Equal(!isStale, result.Committed);
        if (result.Committed)
        {
            model.Done(talk, item.ActivityId);
            model.Outbox.Add((Assert.Single(result.OutboxIds), talk, reply, 0, false));
            if (!model.Turns.TryGetValue(talk, out var turns))
            {
                model.Turns.Add(talk, turns = []);
            }

            turns.Add(reply);
        }
    }

    private static async Task FailAsync(IConversationStore store, StoreModel model, int number)
    {
        var index = number % model.Outbox.Count;
        var entry = model.Outbox[index];
        if (entry.IsDead)
        {
            Assert.True(await store.ResendAsync(entry.Id, CancellationToken.None));
            model.Outbox[index] = entry with { IsDead = false, Attempts = 0 };
        }
        else if (number % 2 == 0)
        {
            await store.DeadLetterAsync(entry.Id, "refused", CancellationToken.None);
            model.Outbox[index] = entry with { IsDead = true, Attempts = entry.Attempts + 1 };
        }
        else
        {
            await store.RescheduleOutboxAsync(entry.Id, entry.Attempts + 1, StoreData.Noon, "busy", CancellationToken.None);
            model.Outbox[index] = entry with { Attempts = entry.Attempts + 1 };
        }
    }

    private static async Task AssertSameAsync(IConversationStore store, StoreModel model)
    {
        foreach (var talk in s_talks)
        {
            var record = await store.FindConversationAsync(StoreData.Conversation(talk), CancellationToken.None);
            Assert.Equal(model.Inbox.Any(entry => entry.Talk == talk), record is not null);
            if (record is null)
            {
                continue;
            }

            var turns = model.Turns.GetValueOrDefault(talk) ?? [];
            Assert.Equal(turns.Count, record.Version);
            Assert.Equal(model.Pending(talk), (await store.ReadPendingAsync(record.Id, 100, CancellationToken.None)).Select(item => item.ActivityId));
            Assert.Equal(
                turns,
                (await store.ReadTranscriptAsync(record.Id, 0, 1000, CancellationToken.None))
                    .Where(entry => entry.Direction == ActivityDirection.Outgoing).Select(entry => StoreData.Text(entry.Body)));
            Assert.Equal(
                model.Outbox.Where(entry => entry.Talk == talk && !entry.IsDead).Select(entry => (entry.Id, entry.Text, entry.Attempts)),
                (await store.ReadOutboxAsync(record.Id, 1000, CancellationToken.None))
                    .Select(item => (item.OutboxId, StoreData.Text(item.Body), item.Attempts)));
        }

        Assert.Equal(
            model.Outbox.OrderByDescending(entry => entry.IsDead).ThenBy(entry => entry.Id).Select(entry => entry.Id),
            (await store.ListOutboxAsync(false, 1000, CancellationToken.None)).Select(item => item.OutboxId));
    }
}

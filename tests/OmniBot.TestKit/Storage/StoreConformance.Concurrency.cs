using OmniBot.Core.Storage;
using Xunit;

namespace OmniBot.TestKit.Storage;

public abstract partial class StoreConformance
{
    private const int Writers = 64;

    [Fact]
    public async Task Many_conversations_at_once_lose_nothing_and_keep_their_order()
    {
        await using var test = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Run(() => TalkAsync(test.Store, $"talk-{number}"), Cancel)));

        await test.ReopenAsync(Cancel);
        Assert.Equal(new StoreStatistics(0, null, 0, 0, 0), await test.Store.ReadStatisticsAsync(Cancel));
        for (var number = 0; number < Writers; number++)
        {
            var record = await FindAsync(test.Store, StoreData.Conversation($"talk-{number}"));
            var transcript = await test.Store.ReadTranscriptAsync(record.Id, 0, 100, Cancel);
            Assert.Equal(Enumerable.Range(1, 20).Select(sequence => (long)sequence), transcript.Select(entry => entry.Sequence));
            Assert.Equal(
                Enumerable.Range(0, 10).Select(turn => $"a{turn}"),
                transcript.Where(entry => entry.Direction == ActivityDirection.Incoming).Select(entry => entry.ActivityId));
        }
    }

    [Fact]
    public async Task Of_many_that_commit_the_same_turn_one_wins()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "a")], Cancel);
        var before = await FindAsync(test.Store, talk);
        var item = (await test.Store.ReadPendingAsync(before.Id, 1, Cancel))[0];

        var results = await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Run(
            () => test.Store.CommitTurnAsync(StoreData.Answer(before, item, $"from {number}"), Cancel).AsTask(), Cancel)));

        Assert.Single(results, result => result.Committed);
        Assert.Equal(2, (await test.Store.ReadTranscriptAsync(before.Id, 0, 10, Cancel)).Count);
        Assert.Single(await test.Store.ListOutboxAsync(false, 10, Cancel));
    }

    [Fact]
    public async Task Of_many_that_store_the_same_activity_one_is_the_first()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();

        var receipts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(
            async () => (await test.Store.EnqueueAsync([StoreData.Entry(talk, "a")], Cancel))[0], Cancel)));

        Assert.Single(receipts, receipt => !receipt.IsDuplicate);
        Assert.Single(receipts.Select(receipt => receipt.InboxId).Distinct());
        var record = await FindAsync(test.Store, talk);
        Assert.Single(await test.Store.ReadPendingAsync(record.Id, 10, Cancel));
    }

    private static async Task TalkAsync(IConversationStore store, string name)
    {
        for (var turn = 0; turn < 10; turn++)
        {
            var result = await PlayAsync(store, StoreData.Conversation(name), $"a{turn}", "hello");
            await store.CompleteOutboxAsync(result.OutboxIds[0], null, false, Cancel);
        }
    }
}

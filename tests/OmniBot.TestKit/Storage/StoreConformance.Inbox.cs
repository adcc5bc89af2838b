using OmniBot.Core.Storage;
using Xunit;

namespace OmniBot.TestKit.Storage;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task Knows_no_conversation_before_its_first_activity()
    {
        await using var test = await StartAsync();

        Assert.Null(await test.Store.FindConversationAsync(StoreData.Conversation(), Cancel));
        Assert.Empty(await test.Store.ListConversationsAsync(10, Cancel));
        Assert.Equal(new StoreStatistics(0, null, 0, 0, 0), await test.Store.ReadStatisticsAsync(Cancel));
    }

    [Fact]
    public async Task An_activity_makes_its_conversation_and_waits_in_the_inbox()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();

        var receipt = Assert.Single(await test.Store.EnqueueAsync([StoreData.Entry(talk, "a", repliesToCaller: true)], Cancel));

        var record = await FindAsync(test.Store, talk);
        Assert.Equal((talk, 0L, 0L, 0L, 0), (record.Key, record.Version, record.Turn, record.Sequence, record.Reference.Length));
        var item = Assert.Single(await test.Store.ReadPendingAsync(record.Id, 10, Cancel));
        Assert.Equal((receipt.InboxId, "a", StoreData.Noon, true, 0), (item.InboxId, item.ActivityId, item.ReceivedAt, item.RepliesToCaller, item.Attempts));
        Assert.Equal("""{"id":"a"}""", StoreData.Text(item.Body));
        Assert.False(receipt.IsDuplicate);
        Assert.Equal(new StoreStatistics(1, StoreData.Noon, 0, 0, 0), await test.Store.ReadStatisticsAsync(Cancel));
    }

    [Fact]
    public async Task What_was_received_earlier_goes_first_though_it_was_stored_later()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "later") with { ReceivedAt = StoreData.Noon.AddTicks(1) }], Cancel);
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "earlier")], Cancel);

        var record = await FindAsync(test.Store, talk);
        Assert.Equal(["earlier", "later"], (await test.Store.ReadPendingAsync(record.Id, 10, Cancel)).Select(item => item.ActivityId));
    }

    [Fact]
    public async Task Activities_wait_in_the_order_in_which_they_were_stored()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        var other = StoreData.Conversation("other");

        var receipts = await test.Store.EnqueueAsync(
            [StoreData.Entry(talk, "z"), StoreData.Entry(other, "o"), StoreData.Entry(talk, "a"), StoreData.Entry(talk, "m")], Cancel);

        var record = await FindAsync(test.Store, talk);
        Assert.Equal(receipts.Select(receipt => receipt.InboxId).Order(), receipts.Select(receipt => receipt.InboxId));
        Assert.Equal(["z", "a", "m"], (await test.Store.ReadPendingAsync(record.Id, 10, Cancel)).Select(item => item.ActivityId));
        Assert.Equal(["z", "a"], (await test.Store.ReadPendingAsync(record.Id, 2, Cancel)).Select(item => item.ActivityId));
    }

    [Fact]
    public async Task A_known_activity_is_not_stored_again_even_in_the_same_batch_or_after_its_turn()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();

        var first = await test.Store.EnqueueAsync([StoreData.Entry(talk, "a"), StoreData.Entry(talk, "a")], Cancel);
        var record = await FindAsync(test.Store, talk);
        Assert.Equal([new InboxReceipt(first[0].InboxId, false), new InboxReceipt(first[0].InboxId, true)], first);
        var item = Assert.Single(await test.Store.ReadPendingAsync(record.Id, 10, Cancel));
        await test.Store.CommitTurnAsync(StoreData.Answer(record, item), Cancel);

        var again = await test.Store.EnqueueAsync([StoreData.Entry(talk, "b"), StoreData.Entry(talk, "a")], Cancel);

        Assert.Equal(new InboxReceipt(item.InboxId, true), again[1]);
        Assert.Equal(["b"], (await test.Store.ReadPendingAsync(record.Id, 10, Cancel)).Select(pending => pending.ActivityId));
    }

    [Fact]
    public async Task The_same_activity_id_in_two_conversations_is_two_activities()
    {
        await using var test = await StartAsync();
        var receipts = await test.Store.EnqueueAsync(
            [StoreData.Entry(StoreData.Conversation("one"), "a"), StoreData.Entry(StoreData.Conversation("two"), "a")], Cancel);

        Assert.All(receipts, receipt => Assert.False(receipt.IsDuplicate));
        Assert.NotEqual(receipts[0].InboxId, receipts[1].InboxId);
    }

    [Fact]
    public async Task Keys_that_differ_only_in_case_or_in_where_they_are_split_are_different_conversations()
    {
        await using var test = await StartAsync();
        OmniBot.Core.Conversations.ConversationKey[] keys = [new("c", "a", "x"), new("c", "a", "X"), new("c", "ax", ""), new("ca", "", "x"), new("c", "a", "ü/%'")];
        await test.Store.EnqueueAsync([.. keys.Select(key => StoreData.Entry(key, "1"))], Cancel);

        var ids = new HashSet<long>();
        foreach (var key in keys)
        {
            var record = await FindAsync(test.Store, key);
            Assert.Equal(key, record.Key);
            Assert.True(ids.Add(record.Id));
        }
    }

    [Fact]
    public async Task Failed_tries_are_counted()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        var id = (await test.Store.EnqueueAsync([StoreData.Entry(talk, "a")], Cancel))[0].InboxId;

        Assert.Equal(1, await test.Store.RecordAttemptAsync(id, Cancel));
        Assert.Equal(2, await test.Store.RecordAttemptAsync(id, Cancel));
        await test.ReopenAsync(Cancel);

        var record = await FindAsync(test.Store, talk);
        Assert.Equal(2, Assert.Single(await test.Store.ReadPendingAsync(record.Id, 10, Cancel)).Attempts);
    }

    [Fact]
    public async Task Finds_the_conversations_that_have_waiting_activities()
    {
        await using var test = await StartAsync();
        await test.Store.EnqueueAsync([StoreData.Entry(StoreData.Conversation("one"), "a"), StoreData.Entry(StoreData.Conversation("two"), "a")], Cancel);
        await PlayAsync(test.Store, StoreData.Conversation("three"), "a");

        var keys = await test.Store.ReadConversationsWithWorkAsync(StoreData.Noon, 10, Cancel);

        Assert.Equal(["one", "two"], keys.Select(key => key.Conversation).Order());
        Assert.Single(await test.Store.ReadConversationsWithWorkAsync(StoreData.Noon, 1, Cancel));
        Assert.Empty(await test.Store.ReadConversationsWithWorkAsync(StoreData.Noon.AddSeconds(-1), 10, Cancel));
    }

    [Fact]
    public async Task Pruning_forgets_only_what_was_done_before_the_time()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        await PlayAsync(test.Store, talk, "done");
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "late")], Cancel);
        var record = await FindAsync(test.Store, talk);
        var late = (await test.Store.ReadPendingAsync(record.Id, 1, Cancel))[0];
        await test.Store.CommitTurnAsync(StoreData.Answer(record, late) with { StartedAt = StoreData.Noon.AddDays(3) }, Cancel);
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "pending")], Cancel);

        Assert.Equal(0, await test.Store.PruneInboxAsync(StoreData.Noon, Cancel));
        Assert.Equal(1, await test.Store.PruneInboxAsync(StoreData.Noon.AddDays(1), Cancel));
        Assert.Equal(0, await test.Store.PruneInboxAsync(StoreData.Noon.AddDays(1), Cancel));

        var receipts = await test.Store.EnqueueAsync(
            [StoreData.Entry(talk, "done"), StoreData.Entry(talk, "late"), StoreData.Entry(talk, "pending")], Cancel);
        Assert.Equal([false, true, true], receipts.Select(receipt => receipt.IsDuplicate));
        Assert.True(receipts[0].InboxId > receipts[2].InboxId, "a number is never given twice");
    }

    [Fact]
    public async Task Pruning_goes_past_what_was_set_aside_and_past_many_entries()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        var entries = Enumerable.Range(0, 2500).Select(number => StoreData.Entry(talk, $"a{number}")).ToArray();
        await test.Store.EnqueueAsync(entries, Cancel);
        var record = await FindAsync(test.Store, talk);
        foreach (var item in await test.Store.ReadPendingAsync(record.Id, entries.Length, Cancel))
        {
            var status = item.ActivityId is "a0" or "a1700" ? InboxStatus.SetAside : InboxStatus.Done;
            record = (await test.Store.CommitTurnAsync(StoreData.Answer(record, item) with { InboxStatus = status }, Cancel)).After!;
        }

        Assert.Equal(2498, await test.Store.PruneInboxAsync(StoreData.Noon.AddDays(1), Cancel));
        Assert.Equal(2, (await test.Store.ReadStatisticsAsync(Cancel)).SetAside);
    }
}

using OmniBot.Core.Channels;
using OmniBot.Core.Storage;
using Xunit;

namespace OmniBot.TestKit.Storage;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task Answers_wait_in_the_outbox_until_the_channel_takes_them()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        var first = await PlayAsync(test.Store, talk, "a", "one", "two");
        var second = await PlayAsync(test.Store, talk, "b", "three");
        await PlayAsync(test.Store, StoreData.Conversation("other"), "a", "four");
        await test.ReopenAsync(Cancel);

        var items = await test.Store.ReadOutboxAsync(first.After!.Id, 10, Cancel);
        Assert.Equal([.. first.OutboxIds, .. second.OutboxIds], items.Select(item => item.OutboxId));
        Assert.Equal(["one", "two", "three"], items.Select(item => StoreData.Text(item.Body)));
        Assert.Equal(
            (talk, 2L, OutboundOperation.Send, "a-2", (string?)null, 0, false, (string?)null),
            (items[0].Conversation, items[0].Sequence, items[0].Operation, items[0].ActivityId, items[0].ChannelActivityId, items[0].Attempts, items[0].IsDead, items[0].Error));
        Assert.Equal(4, (await test.Store.ReadStatisticsAsync(Cancel)).OutboxDepth);

        await test.Store.CompleteOutboxAsync(items[0].OutboxId, null, false, Cancel);
        await test.Store.CompleteOutboxAsync(items[1].OutboxId, "channel-2", false, Cancel);

        Assert.Equal(["three"], (await test.Store.ReadOutboxAsync(first.After.Id, 10, Cancel)).Select(item => StoreData.Text(item.Body)));
        Assert.Single(await test.Store.ListOutboxAsync(false, 1, Cancel));
    }

    [Fact]
    public async Task Updates_and_deletions_name_what_the_channel_called_it()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        var sent = await PlayAsync(test.Store, talk, "a", "one");
        await test.Store.CompleteOutboxAsync(sent.OutboxIds[0], "channel-1", false, Cancel);
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "b")], Cancel);
        var before = await FindAsync(test.Store, talk);
        var item = (await test.Store.ReadPendingAsync(before.Id, 1, Cancel))[0];
        var commit = StoreData.Answer(before, item, "changed", "gone", "unrelated", "new");
        string[] ids = ["a-2", "a-2", "unknown", "a-2"];
        OutboundOperation[] operations = [OutboundOperation.Update, OutboundOperation.Delete, OutboundOperation.Update, OutboundOperation.Send];

        await test.Store.CommitTurnAsync(
            commit with
            {
                Transcript = [commit.Transcript[0], .. commit.Transcript.Skip(1).Select((entry, number) => entry with { ActivityId = ids[number] })],
                Outbox = [.. commit.Outbox.Select((entry, number) => entry with { Operation = operations[number] })],
            },
            Cancel);

        var items = await test.Store.ReadOutboxAsync(before.Id, 10, Cancel);
        Assert.Equal(operations, items.Select(entry => entry.Operation));
        Assert.Equal(["channel-1", "channel-1", null, null], items.Select(entry => entry.ChannelActivityId));
    }

    [Fact]
    public async Task A_failed_try_waits_for_its_time()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        var result = await PlayAsync(test.Store, talk, "a", "one");
        var due = StoreData.Noon.AddMinutes(5);

        await test.Store.RescheduleOutboxAsync(result.OutboxIds[0], 3, due, "busy", Cancel);
        await test.ReopenAsync(Cancel);

        var item = Assert.Single(await test.Store.ReadOutboxAsync(result.After!.Id, 10, Cancel));
        Assert.Equal((3, due, "busy", false), (item.Attempts, item.NextAttemptAt, item.Error, item.IsDead));
        Assert.Empty(await test.Store.ReadConversationsWithWorkAsync(due.AddTicks(-1), 10, Cancel));
        Assert.Equal(talk, Assert.Single(await test.Store.ReadConversationsWithWorkAsync(due, 10, Cancel)));
    }

    [Fact]
    public async Task A_dead_letter_waits_for_an_operator_who_sends_it_again()
    {
        await using var test = await StartAsync();
        var result = await PlayAsync(test.Store, StoreData.Conversation(), "a", "one", "two");
        var (pending, dead) = (result.OutboxIds[0], result.OutboxIds[1]);

        await test.Store.DeadLetterAsync(dead, "refused", Cancel);
        await test.ReopenAsync(Cancel);

        Assert.Equal([pending], (await test.Store.ReadOutboxAsync(result.After!.Id, 10, Cancel)).Select(item => item.OutboxId));
        Assert.Equal([dead, pending], (await test.Store.ListOutboxAsync(false, 10, Cancel)).Select(item => item.OutboxId));
        var letter = Assert.Single(await test.Store.ListOutboxAsync(true, 10, Cancel));
        Assert.Equal((dead, true, "refused", "two"), (letter.OutboxId, letter.IsDead, letter.Error, StoreData.Text(letter.Body)));
        Assert.Equal(new StoreStatistics(0, null, 1, 1, 0), await test.Store.ReadStatisticsAsync(Cancel));

        Assert.False(await test.Store.ResendAsync(pending, Cancel));
        Assert.True(await test.Store.ResendAsync(dead, Cancel));
        Assert.False(await test.Store.ResendAsync(dead, Cancel));

        var again = (await test.Store.ReadOutboxAsync(result.After.Id, 10, Cancel))[1];
        Assert.Equal((dead, 0, false), (again.OutboxId, again.Attempts, again.IsDead));
        Assert.True(again.NextAttemptAt <= test.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_dead_letter_gives_its_conversation_no_work_until_it_is_sent_again()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        var result = await PlayAsync(test.Store, talk, "a", "one");
        await test.Store.DeadLetterAsync(result.OutboxIds[0], "refused", Cancel);
        Assert.Empty(await test.Store.ReadConversationsWithWorkAsync(test.Time.GetUtcNow(), 10, Cancel));

        await test.Store.ResendAsync(result.OutboxIds[0], Cancel);

        Assert.Equal(talk, Assert.Single(await test.Store.ReadConversationsWithWorkAsync(test.Time.GetUtcNow(), 10, Cancel)));
    }

    [Fact]
    public async Task What_is_discarded_is_not_sent_but_stays_in_the_transcript()
    {
        await using var test = await StartAsync();
        var result = await PlayAsync(test.Store, StoreData.Conversation(), "a", "one", "two");
        await test.Store.DeadLetterAsync(result.OutboxIds[0], "refused", Cancel);

        Assert.True(await test.Store.DiscardAsync(result.OutboxIds[0], Cancel));
        Assert.True(await test.Store.DiscardAsync(result.OutboxIds[1], Cancel));
        Assert.False(await test.Store.DiscardAsync(result.OutboxIds[1], Cancel));

        Assert.Empty(await test.Store.ListOutboxAsync(false, 10, Cancel));
        Assert.Equal(3, (await test.Store.ReadTranscriptAsync(result.After!.Id, 0, 10, Cancel)).Count);
        var next = await PlayAsync(test.Store, StoreData.Conversation(), "b", "three");
        Assert.True(next.OutboxIds[0] > result.OutboxIds[1], "a number is never given twice");
    }
}

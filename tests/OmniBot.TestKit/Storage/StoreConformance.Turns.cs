using OmniBot.Core.Storage;
using Xunit;

namespace OmniBot.TestKit.Storage;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task A_commit_stores_the_whole_turn()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        await PlayAsync(test.Store, talk, "a", "first");
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "b")], Cancel);
        var before = await FindAsync(test.Store, talk);
        var item = Assert.Single(await test.Store.ReadPendingAsync(before.Id, 10, Cancel));
        var commit = StoreData.Answer(before, item, "hello", "bye") with { Documents = [new DocumentWrite("users/1", 0, StoreData.Utf8("{}"))] };

        var result = await test.Store.CommitTurnAsync(commit, Cancel);

        Assert.True(result.Committed);
        Assert.Equal(result.OutboxIds.Order(), result.OutboxIds);
        await test.ReopenAsync(Cancel);
        var after = await FindAsync(test.Store, talk);
        Assert.Equal((2L, 2L, 5L, StoreData.Noon.AddSeconds(1)), (after.Version, after.Turn, after.Sequence, after.LastTimestamp));
        Assert.Equal(after with { Reference = default }, result.After! with { Reference = default });
        Assert.Equal("""{"turn":2}""", StoreData.Text(after.Reference));
        Assert.Empty(await test.Store.ReadPendingAsync(before.Id, 10, Cancel));
        var document = Assert.Single(await test.Store.ReadDocumentsAsync(["users/1"], Cancel));
        Assert.Equal((1L, "{}"), (document.Version, StoreData.Text(document.Body)));
        var turn = Assert.Single(await test.Store.ReadTurnsAsync(before.Id, 1, 10, Cancel));
        Assert.Equal((2L, item.InboxId, StoreData.Noon, """{"explains":2}"""), (turn.Turn, turn.InboxId, turn.StartedAt, StoreData.Text(turn.Explain)));
        Assert.Equal(turn.Turn, (await test.Store.FindTurnByInboxAsync(item.InboxId, Cancel))?.Turn);
    }

    [Fact]
    public async Task The_transcript_is_read_from_any_place_and_by_turn()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        await PlayAsync(test.Store, talk, "a", "1");
        await PlayAsync(test.Store, talk, "b");
        var id = (await PlayAsync(test.Store, talk, "c", "2", "3")).After!.Id;
        await PlayAsync(test.Store, StoreData.Conversation("other"), "x", "4");

        var all = await test.Store.ReadTranscriptAsync(id, 0, 100, Cancel);
        Assert.Equal([1L, 2, 3, 4, 5, 6], all.Select(entry => entry.Sequence));
        Assert.Equal([1L, 1, 2, 3, 3, 3], all.Select(entry => entry.Turn));
        Assert.Equal("a,a-2,b,c,c-5,c-6", string.Join(',', all.Select(entry => entry.ActivityId)));
        Assert.Equal([1, 3, 4], all.Where(entry => entry.Direction == ActivityDirection.Incoming).Select(entry => (int)entry.Sequence));
        Assert.Equal("3", StoreData.Text(all[^1].Body));
        Assert.Equal(StoreData.Noon.AddSeconds(1), all[^1].Timestamp);
        Assert.Equal([3L, 4], (await test.Store.ReadTranscriptAsync(id, 2, 2, Cancel)).Select(entry => entry.Sequence));
        Assert.Equal([3L], (await test.Store.ReadTurnTranscriptAsync(id, 2, Cancel)).Select(entry => entry.Sequence));
        Assert.Equal([4L, 5, 6], (await test.Store.ReadTurnTranscriptAsync(id, 3, Cancel)).Select(entry => entry.Sequence));
        Assert.Empty(await test.Store.ReadTurnTranscriptAsync(id, 4, Cancel));
        Assert.Equal([2L, 3], (await test.Store.ReadTurnsAsync(id, 1, 2, Cancel)).Select(turn => turn.Turn));
    }

    [Fact]
    public async Task A_turn_without_any_activity_is_a_turn_all_the_same()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "a")], Cancel);
        var before = await FindAsync(test.Store, talk);
        var item = (await test.Store.ReadPendingAsync(before.Id, 1, Cancel))[0];

        var result = await test.Store.CommitTurnAsync(StoreData.Answer(before, item) with { Transcript = [] }, Cancel);

        Assert.Equal((1L, 1L, 0L), (result.After!.Version, result.After.Turn, result.After.Sequence));
        Assert.Empty(await test.Store.ReadTurnTranscriptAsync(before.Id, 1, Cancel));
        await PlayAsync(test.Store, talk, "b", "hello");
        Assert.Equal(2, (await test.Store.ReadTurnTranscriptAsync(before.Id, 2, Cancel)).Count);
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("inbox")]
    [InlineData("changed document")]
    [InlineData("new document")]
    [InlineData("deleted document")]
    public async Task A_conflict_leaves_nothing_behind(string what)
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "a"), StoreData.Entry(talk, "b")], Cancel);
        var before = await FindAsync(test.Store, talk);
        var items = await test.Store.ReadPendingAsync(before.Id, 2, Cancel);
        await test.Store.CommitTurnAsync(
            StoreData.Answer(before, items[0]) with { Documents = [new DocumentWrite("doc", 0, StoreData.Utf8("1"))] }, Cancel);
        before = await FindAsync(test.Store, talk);
        var commit = StoreData.Answer(before, items[1], "hello") with { Documents = [new DocumentWrite("other", 0, StoreData.Utf8("1"))] };
        commit = what switch
        {
            "conversation" => commit with { Before = before with { Version = 0 } },
            "inbox" => commit with { InboxId = items[0].InboxId },
            "changed document" => commit with { Documents = [.. commit.Documents, new DocumentWrite("doc", 7, StoreData.Utf8("2"))] },
            "new document" => commit with { Documents = [.. commit.Documents, new DocumentWrite("doc", 0, StoreData.Utf8("2"))] },
            _ => commit with { Documents = [.. commit.Documents, new DocumentWrite("doc", 2, null)] },
        };

        var result = await test.Store.CommitTurnAsync(commit, Cancel);

        Assert.Equal((false, null, 0), (result.Committed, result.After, result.OutboxIds.Count));
        var after = await FindAsync(test.Store, talk);
        Assert.Equal(before with { Reference = default }, after with { Reference = default });
        Assert.Equal(items[1].InboxId, Assert.Single(await test.Store.ReadPendingAsync(before.Id, 2, Cancel)).InboxId);
        Assert.Equal([1L, 0], (await test.Store.ReadDocumentsAsync(["doc", "other"], Cancel)).Select(document => document.Version));
        Assert.Single(await test.Store.ReadTranscriptAsync(before.Id, 0, 10, Cancel));
        Assert.Single(await test.Store.ReadTurnsAsync(before.Id, 0, 10, Cancel));
        Assert.Empty(await test.Store.ListOutboxAsync(false, 10, Cancel));
    }

    [Fact]
    public async Task A_turn_whose_conversation_is_unknown_is_a_conflict()
    {
        await using var test = await StartAsync();
        var before = new ConversationRecord(77, StoreData.Conversation(), 0, 0, 0, default, default);
        var item = new InboxItem(99, "a", StoreData.Utf8("{}"), StoreData.Noon, false, 0);

        Assert.False((await test.Store.CommitTurnAsync(StoreData.Answer(before, item), Cancel)).Committed);
    }

    [Fact]
    public async Task Documents_are_changed_deleted_and_made_again()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();

        await CommitDocumentsAsync("a", new DocumentWrite("one", 0, StoreData.Utf8("1")), new DocumentWrite("two", 0, StoreData.Utf8("2")));
        await CommitDocumentsAsync("b", new DocumentWrite("one", 1, StoreData.Utf8("11")), new DocumentWrite("two", 1, null));
        var documents = await test.Store.ReadDocumentsAsync(["two", "one", "none"], Cancel);
        Assert.Equal([("two", 0L, ""), ("one", 2L, "11"), ("none", 0L, "")], documents.Select(document => (document.Key, document.Version, StoreData.Text(document.Body))));

        await CommitDocumentsAsync("c", new DocumentWrite("two", 0, StoreData.Utf8("222")));
        Assert.Equal("222", StoreData.Text((await test.Store.ReadDocumentsAsync(["two"], Cancel))[0].Body));

        async Task CommitDocumentsAsync(string activityId, params DocumentWrite[] writes)
        {
            await test.Store.EnqueueAsync([StoreData.Entry(talk, activityId)], Cancel);
            var before = await FindAsync(test.Store, talk);
            var item = (await test.Store.ReadPendingAsync(before.Id, 1, Cancel))[0];
            Assert.True((await test.Store.CommitTurnAsync(StoreData.Answer(before, item) with { Documents = writes }, Cancel)).Committed);
        }
    }

    [Fact]
    public async Task An_entry_that_is_set_aside_does_not_wait_any_more()
    {
        await using var test = await StartAsync();
        var talk = StoreData.Conversation();
        await test.Store.EnqueueAsync([StoreData.Entry(talk, "a")], Cancel);
        var before = await FindAsync(test.Store, talk);
        var item = (await test.Store.ReadPendingAsync(before.Id, 1, Cancel))[0];
        Assert.Null(await test.Store.FindTurnByInboxAsync(item.InboxId, Cancel));

        await test.Store.CommitTurnAsync(StoreData.Answer(before, item, "sorry") with { InboxStatus = InboxStatus.SetAside }, Cancel);

        Assert.Empty(await test.Store.ReadPendingAsync(before.Id, 1, Cancel));
        Assert.Equal(new StoreStatistics(0, null, 1, 0, 1), await test.Store.ReadStatisticsAsync(Cancel));
        Assert.Equal(1, (await test.Store.FindTurnByInboxAsync(item.InboxId, Cancel))?.Turn);
        Assert.True((await test.Store.EnqueueAsync([StoreData.Entry(talk, "a")], Cancel))[0].IsDuplicate);
    }

    [Fact]
    public async Task Conversations_are_listed_with_the_last_used_first()
    {
        await using var test = await StartAsync();
        foreach (var (name, minutes) in new[] { ("old", 0), ("new", 2), ("middle", 1) })
        {
            var talk = StoreData.Conversation(name);
            await test.Store.EnqueueAsync([StoreData.Entry(talk, "a") with { ReceivedAt = StoreData.Noon.AddMinutes(minutes) }], Cancel);
            var before = await FindAsync(test.Store, talk);
            var item = (await test.Store.ReadPendingAsync(before.Id, 1, Cancel))[0];
            await test.Store.CommitTurnAsync(StoreData.Answer(before, item), Cancel);
        }

        Assert.Equal(["new", "middle", "old"], (await test.Store.ListConversationsAsync(10, Cancel)).Select(record => record.Key.Conversation));
        Assert.Equal(["new", "middle"], (await test.Store.ListConversationsAsync(2, Cancel)).Select(record => record.Key.Conversation));
    }
}

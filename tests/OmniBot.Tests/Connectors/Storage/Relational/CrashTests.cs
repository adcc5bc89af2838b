using System.Collections.Concurrent;
using OmniBot.Core.Storage;
using OmniBot.TestKit.Storage;

namespace OmniBot.Tests.Connectors.Storage.Relational;

/// <summary>What a process leaves behind when it dies is the file and its log as they are at that moment.</summary>
public sealed class CrashTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_was_acknowledged_before_the_crash_is_there_after_it()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        var acknowledged = new ConcurrentDictionary<string, long>();
        using var stop = new CancellationTokenSource();
        var isHalfway = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var talks = Enumerable.Range(0, 16).Select(number => Task.Run(() => TalkAsync($"talk-{number}"), Cancel)).ToArray();
        await isHalfway.Task;

        // The log is copied after the file; no checkpoint runs meanwhile, since the clock stands still.
        var folder = Directory.CreateTempSubdirectory("omnibot-crash-").FullName;
        var expected = acknowledged.ToDictionary();
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Copy(test.File, Path.Combine(folder, "data", "omnibot.db"));
        Copy(test.File + "-wal", Path.Combine(folder, "data", "omnibot.db-wal"));
        await stop.CancelAsync();
        await Task.WhenAll(talks);

        await using var crashed = await SqliteStoreUnderTest.StartAsync(Cancel, folder);
        Assert.True(expected.Values.Sum() > 200);
        foreach (var (name, turns) in expected)
        {
            var record = await crashed.Store.FindConversationAsync(StoreData.Conversation(name), Cancel);
            Assert.NotNull(record);
            Assert.InRange(record.Turn, turns, long.MaxValue);
            Assert.Equal(record.Turn * 2, record.Sequence);
            var transcript = await crashed.Store.ReadTranscriptAsync(record.Id, 0, int.MaxValue, Cancel);
            Assert.Equal(Enumerable.Range(1, (int)record.Sequence).Select(sequence => (long)sequence), transcript.Select(entry => entry.Sequence));
            Assert.Equal(record.Turn, (await crashed.Store.ReadOutboxAsync(record.Id, int.MaxValue, Cancel)).Count);
            Assert.Equal(record.Turn, (await crashed.Store.ReadDocumentsAsync([name], Cancel))[0].Version);
        }

        async Task TalkAsync(string name)
        {
            var talk = StoreData.Conversation(name);
            for (var turn = 1; !stop.IsCancellationRequested; turn++)
            {
                await test.Store.EnqueueAsync([StoreData.Entry(talk, $"a{turn}")], Cancel);
                var before = (await test.Store.FindConversationAsync(talk, Cancel))!;
                var item = (await test.Store.ReadPendingAsync(before.Id, 1, Cancel))[0];
                var commit = StoreData.Answer(before, item, "hello") with { Documents = [new DocumentWrite(name, turn - 1, StoreData.Utf8("{}"))] };
                Assert.True((await test.Store.CommitTurnAsync(commit, Cancel)).Committed);
                acknowledged[name] = turn;
                if (turn == 50)
                {
                    isHalfway.TrySetResult();
                }
            }
        }
    }

    [Fact]
    public async Task A_log_that_was_cut_in_the_middle_of_a_commit_loses_that_commit_alone()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        await test.Store.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "kept")], Cancel);
        var intact = new FileInfo(test.File + "-wal").Length;
        await test.Store.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "torn")], Cancel);
        var folder = Directory.CreateTempSubdirectory("omnibot-crash-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Copy(test.File, Path.Combine(folder, "data", "omnibot.db"));
        Copy(test.File + "-wal", Path.Combine(folder, "data", "omnibot.db-wal"));
        using (var log = File.OpenWrite(Path.Combine(folder, "data", "omnibot.db-wal")))
        {
            Assert.True(log.Length > intact);
            log.SetLength((intact + log.Length) / 2);
        }

        await using var crashed = await SqliteStoreUnderTest.StartAsync(Cancel, folder);

        var record = await crashed.Store.FindConversationAsync(StoreData.Conversation(), Cancel);
        Assert.Equal(["kept"], (await crashed.Store.ReadPendingAsync(record!.Id, 10, Cancel)).Select(item => item.ActivityId));
        Assert.False((await crashed.Store.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "torn")], Cancel))[0].IsDuplicate);
    }

    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = File.Create(to);
        source.CopyTo(target);
    }
}

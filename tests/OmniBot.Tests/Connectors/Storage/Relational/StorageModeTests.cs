using Microsoft.Data.Sqlite;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.TestKit.Storage;

namespace OmniBot.Tests.Connectors.Storage.Relational;

public sealed class StorageModeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_server_is_told_that_the_file_is_in_use_and_which_setting_names_it()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);

        var exception = Assert.Throws<StorageOpenException>(() => test.Open(StorageMode.Server));

        Assert.Contains("Another server", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:Path", exception.Message, StringComparison.Ordinal);
        Assert.Contains(test.File, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_reads_and_writes_beside_a_server_and_each_sees_the_other()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        var (database, tool) = test.Open(StorageMode.Tool);
        using (database)
        {
            await tool.InitializeAsync(Cancel);
            await test.Store.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "a")], Cancel);
            Assert.Equal(1, (await tool.ReadStatisticsAsync(Cancel)).InboxDepth);

            Assert.True((await tool.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "a")], Cancel))[0].IsDuplicate);
            Assert.False((await tool.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "b")], Cancel))[0].IsDuplicate);
        }

        Assert.Equal(2, (await test.Store.ReadStatisticsAsync(Cancel)).InboxDepth);
        Assert.False((await test.Store.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "c")], Cancel))[0].IsDuplicate);
    }

    [Fact]
    public async Task A_write_waits_for_another_process_to_finish_its_own()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        using var other = new SqliteConnection($"Data Source={test.File};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");

        var write = test.Store.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "a")], Cancel).AsTask();
        Assert.Equal(0, (await test.Store.ReadStatisticsAsync(Cancel)).InboxDepth);
        Assert.False(write.IsCompleted);
        other.Execute("COMMIT");

        Assert.False((await write)[0].IsDuplicate);
    }

    [Fact]
    public async Task A_write_that_waits_too_long_fails_and_the_next_one_works()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel, null, options => options.BusyTimeout = TimeSpan.FromMilliseconds(100));
        using var other = new SqliteConnection($"Data Source={test.File};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");

        await Assert.ThrowsAsync<SqliteException>(() => test.Store.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "a")], Cancel).AsTask());
        other.Execute("COMMIT");

        Assert.False((await test.Store.EnqueueAsync([StoreData.Entry(StoreData.Conversation(), "a")], Cancel))[0].IsDuplicate);
    }

    [Fact]
    public async Task A_path_that_can_not_be_opened_is_named_with_its_setting()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        var file = Path.Combine(test.Folder, "file");
        await File.WriteAllTextAsync(file, new string('x', 4096), Cancel);
        foreach (var path in new[] { Path.Combine(file, "below.db"), file, Path.Combine(test.Folder, "data") })
        {
            test.Options.Path = path;
            foreach (var mode in new[] { StorageMode.Server, StorageMode.Tool })
            {
                var exception = Record.Exception(() => test.Open(mode));
                Assert.True(exception is StorageOpenException, $"{path} {mode}: {exception}");
                Assert.Contains($"'{path}' (setting Storage:Path) can't be opened", exception.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("", 256)]
    [InlineData("data/omnibot.db", 0)]
    public void Settings_outside_of_their_range_are_refused(string path, int maxBatchSize)
    {
        var result = new StorageOptionsValidator().Validate(null, new StorageOptions { Path = path, MaxBatchSize = maxBatchSize });

        Assert.True(result.Failed);
        Assert.True(new StorageOptionsValidator().Validate(null, new StorageOptions()).Succeeded);
    }
}

using System.Data.Common;
using OmniBot.Connectors.Storage.Relational;

namespace OmniBot.Tests.Connectors.Storage.Relational;

public sealed class SqliteDatabaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_that_throws_is_undone_alone_and_its_caller_learns_why()
    {
        await using var test = await StartWithNumbersAsync();

        // The first write holds the writer up until all others are queued, so that they share a batch.
        using var isQueued = new ManualResetEventSlim();
        var first = test.Database.WriteAsync(
            connection =>
            {
                isQueued.Wait(Cancel);
                return Insert(connection, 0);
            },
            Cancel).AsTask();
        var writes = Enumerable.Range(1, 20).Select(number => test.Database.WriteAsync(
            connection =>
            {
                Insert(connection, number);
                return number == 7 ? throw new InvalidOperationException("seven") : number;
            },
            Cancel).AsTask()).ToArray();
        isQueued.Set();
        await first;

        foreach (var write in writes.Where((_, index) => index != 6))
        {
            await write;
        }

        Assert.Equal("seven", (await Assert.ThrowsAsync<InvalidOperationException>(() => writes[6])).Message);
        Assert.Equal(Enumerable.Range(0, 21).Where(number => number != 7), await NumbersAsync(test.Database));
    }

    [Fact]
    public async Task A_statement_that_fails_does_not_harm_the_writes_after_it()
    {
        await using var test = await StartWithNumbersAsync();
        await test.Database.WriteAsync(connection => Insert(connection, 1), Cancel);

        await Assert.ThrowsAnyAsync<DbException>(
            () => test.Database.WriteAsync(
                connection =>
                {
                    Insert(connection, 2);
                    return Insert(connection, 1);
                },
                Cancel).AsTask());
        await test.Database.WriteAsync(connection => Insert(connection, 3), Cancel);

        Assert.Equal([1, 3], await NumbersAsync(test.Database));
    }

    [Fact]
    public async Task A_caller_goes_on_elsewhere_than_on_the_writer_thread()
    {
        await using var test = await StartWithNumbersAsync();
        string? writer = null;

        var caller = await test.Database.WriteAsync(connection => writer = Thread.CurrentThread.Name, Cancel).AsTask().ContinueWith(
            _ => Thread.CurrentThread.Name, Cancel, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        Assert.Equal("omnibot-writer", writer);
        Assert.NotEqual(writer, caller);
    }

    [Fact]
    public async Task Readers_can_not_write()
    {
        await using var test = await StartWithNumbersAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => test.Database.ReadAsync(connection => Insert(connection, 1), Cancel).AsTask());

        Assert.Empty(await NumbersAsync(test.Database));
    }

    [Fact]
    public async Task Closing_writes_what_is_queued_and_empties_the_log()
    {
        await using var test = await StartWithNumbersAsync();
        var writes = Enumerable.Range(0, 500).Select(number => test.Database.WriteAsync(connection => Insert(connection, number), Cancel).AsTask()).ToArray();

        test.Database.Dispose();

        await Task.WhenAll(writes);
        Assert.False(File.Exists(test.File + "-wal"), "the log is gone");
        await Assert.ThrowsAsync<ObjectDisposedException>(() => test.Database.WriteAsync(_ => 0, Cancel).AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => test.Database.ReadAsync(_ => 0, Cancel).AsTask());
        await test.ReopenAsync(Cancel);
        Assert.Equal(500, (await NumbersAsync(test.Database)).Count);
    }

    [Fact]
    public async Task The_log_is_emptied_into_the_file_in_the_background()
    {
        await using var test = await StartWithNumbersAsync();
        await test.Database.WriteAsync(connection => Insert(connection, 1), Cancel);
        var before = new FileInfo(test.File).Length;

        test.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(new FileInfo(test.File).Length > before, "the file has grown by the log's pages");
    }

    [Fact]
    public async Task A_log_that_has_been_emptied_is_written_over_from_its_start()
    {
        await using var test = await StartWithNumbersAsync(options => options.MaxLogBytes = 1 << 20);
        var size = await WriteAsync(0);
        Assert.True(size > test.Options.MaxLogBytes, "the log is past its bound");

        test.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(size, await WriteAsync(1));

        async Task<long> WriteAsync(int number)
        {
            await test.Database.WriteAsync(connection => connection.Execute("INSERT INTO numbers VALUES(@0, zeroblob(2000000))", number), Cancel);
            return new FileInfo(test.File + "-wal").Length;
        }
    }

    [Fact]
    public async Task Each_component_has_its_own_version()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        await test.Database.MigrateAsync("crm", ["CREATE TABLE things(id INTEGER); INSERT INTO things VALUES(1)"], Cancel);

        await test.Database.MigrateAsync("crm", ["CREATE TABLE things(id INTEGER); INSERT INTO things VALUES(1)", "INSERT INTO things VALUES(2)"], Cancel);

        Assert.Equal([1, 2], await test.Database.ReadAsync(
            connection => connection.Query("SELECT id FROM things ORDER BY id", row => row.GetInt32(0)), Cancel));
        Assert.Equal(["conversations 3", "crm 2"], await test.Database.ReadAsync(
            connection => connection.Query(
                "SELECT component, version FROM schema_versions ORDER BY component", row => $"{row.GetString(0)} {row.GetInt32(1)}"), Cancel));
        var exception = await Assert.ThrowsAsync<StorageOpenException>(() => test.Database.MigrateAsync("crm", [""], Cancel));
        Assert.Contains("version 2 of crm", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_changes_nothing()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);

        await Assert.ThrowsAnyAsync<DbException>(
            () => test.Database.MigrateAsync("crm", ["CREATE TABLE things(id INTEGER)", "SELECT 1; INSERT INTO nothing VALUES(1)"], Cancel));

        await test.Database.MigrateAsync("crm", ["CREATE TABLE things(id INTEGER)"], Cancel);
    }

    private static async Task<SqliteStoreUnderTest> StartWithNumbersAsync(Action<StorageOptions>? configure = null)
    {
        var test = await SqliteStoreUnderTest.StartAsync(Cancel, null, configure);
        await test.Database.MigrateAsync("numbers", ["CREATE TABLE numbers(number INTEGER PRIMARY KEY, filling BLOB)"], Cancel);
        return test;
    }

    private static int Insert(DbConnection connection, int number) => connection.Execute("INSERT INTO numbers(number) VALUES(@0)", number);

    private static async Task<List<int>> NumbersAsync(SqliteDatabase database) =>
        await database.ReadAsync(connection => connection.Query("SELECT number FROM numbers ORDER BY number", row => row.GetInt32(0)), Cancel);
}

using Microsoft.Data.Sqlite;
using OmniBot.Core.Desk;

namespace OmniBot.Tests.Connectors.Desk;

public sealed class RelationalAuditLogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_come_back_numbered_without_gaps_and_verify()
    {
        await using var file = new DeskFile();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => file.Audit.AppendAsync(new AuditEntry($"a{i}", "conversation.view", "c", i % 2 == 0 ? null : ""), Token)));
        await file.RestartAsync();
        await file.Audit.AppendAsync(new AuditEntry("ä\uD83D\uDE00", "x", "", "{\"a\":1}"), Token);

        var rows = await file.Audit.ReadAsync(0, 1000, Token);
        Assert.Equal(Enumerable.Range(1, 52).Select(i => (long)i), rows.Select(row => row.Number));
        Assert.Equal(new AuditEntry("ä\uD83D\uDE00", "x", "", "{\"a\":1}"), rows[^1].Entry);
        Assert.Equal(file.Time.GetUtcNow(), rows[^1].At);
        Assert.Matches("^[0-9a-f]{64}$", rows[^1].Hash);
        Assert.Equal([11L, 12L], (await file.Audit.ReadAsync(10, 2, Token)).Select(row => row.Number));
        Assert.Null(await file.Audit.VerifyAsync(Token));
    }

    [Fact]
    public async Task A_log_of_several_pages_verifies_while_it_grows()
    {
        await using var file = new DeskFile();
        async Task AppendAsync(int count) =>
            await Task.WhenAll(Enumerable.Range(0, count).Select(i => file.Audit.AppendAsync(new AuditEntry("a", "b", $"{i}"), Token)));
        await AppendAsync(2500);
        var growing = AppendAsync(1500);
        while (!growing.IsCompleted)
        {
            Assert.Null(await file.Audit.VerifyAsync(Token));
        }

        await growing;
        Assert.Null(await file.Audit.VerifyAsync(Token));
    }

    [Theory]
    [InlineData("UPDATE audit SET by = 'x' WHERE number = 2")]
    [InlineData("DELETE FROM audit WHERE number = 3")]
    [InlineData("INSERT INTO audit SELECT 99, at, by, action, subject, detail, hash FROM audit WHERE number = 1")]
    [InlineData("REPLACE INTO audit SELECT number, at, 'x', action, subject, detail, hash FROM audit WHERE number = 2")]
    [InlineData("UPDATE audit_head SET number = 1")]
    [InlineData("UPDATE audit_head SET hash = 'x'")]
    [InlineData("DELETE FROM audit_head")]
    [InlineData("REPLACE INTO audit_head VALUES(1, 2, 'x')")]
    public async Task The_database_refuses_all_but_appending(string sql)
    {
        await using var file = new DeskFile();
        await AppendAsync(file, 4);
        var exception = await Assert.ThrowsAsync<SqliteException>(() => file.RunSqlAsync(sql));
        Assert.Contains("append-only", exception.Message, StringComparison.Ordinal);
        Assert.Null(await file.Audit.VerifyAsync(Token));
    }

    [Theory]
    [InlineData("UPDATE audit SET at = at + 1 WHERE number = 3", 3)]
    [InlineData("UPDATE audit SET at = -1 WHERE number = 3", 3)]
    [InlineData("UPDATE audit SET by = by || char(0) || 'x' WHERE number = 3", 3)]
    [InlineData("UPDATE audit SET action = subject, subject = action WHERE number = 3", 3)]
    [InlineData("UPDATE audit SET action = action || substr(subject, 1, 1), subject = substr(subject, 2) WHERE number = 3", 3)]
    [InlineData("UPDATE audit SET detail = '' WHERE number = 3", 3)]
    [InlineData("UPDATE audit SET hash = upper(hash) WHERE number = 3", 3)]
    [InlineData("DELETE FROM audit WHERE number = 1", 1)]
    [InlineData("DELETE FROM audit WHERE number = 3", 3)]
    [InlineData("DELETE FROM audit WHERE number = 6", 6)]
    [InlineData("DELETE FROM audit WHERE number > 4", 5)]
    [InlineData("DELETE FROM audit", 1)]
    [InlineData("UPDATE audit SET number = -number WHERE number = 3; UPDATE audit SET number = 3 WHERE number = 4; UPDATE audit SET number = 4 WHERE number = -3", 3)]
    [InlineData("INSERT INTO audit SELECT 0, at, by, action, subject, detail, hash FROM audit WHERE number = 1", 0)]
    [InlineData("INSERT INTO audit SELECT 7, at, by, action, subject, detail, hash FROM audit WHERE number = 6", 7)]
    [InlineData("DELETE FROM audit_head", 7)]
    [InlineData("UPDATE audit_head SET number = 5", 6)]
    [InlineData("UPDATE audit_head SET hash = (SELECT hash FROM audit WHERE number = 5)", 6)]
    public async Task Verify_names_the_first_row_that_is_not_as_it_was_written(string sql, long number)
    {
        await using var file = new DeskFile();
        await AppendAsync(file, 5);
        await file.DropTriggersAsync();
        await file.RunSqlAsync(sql);
        Assert.Equal(number, (await file.Audit.VerifyAsync(Token))?.Number);
    }

    [Fact]
    public async Task A_row_with_a_right_hash_behind_the_end_is_found()
    {
        await using var file = new DeskFile();
        await AppendAsync(file, 5);
        await file.DropTriggersAsync();
        var last = (await file.Audit.ReadAsync(5, 1, Token))[0];
        var entry = new AuditEntry("mallory", "b", "c");
        var hash = OmniBot.Connectors.Desk.AuditChain.Hash(last.Hash, 7, last.At, entry);
        await file.RunSqlAsync($"INSERT INTO audit VALUES(7, {last.At.UtcTicks}, 'mallory', 'b', 'c', NULL, '{hash}')");
        Assert.Equal(7, (await file.Audit.VerifyAsync(Token))?.Number);
    }

    [Fact]
    public async Task Verify_finds_each_random_change()
    {
        await using var file = new DeskFile();
        var random = new Random(20261124);
        var texts = new[] { "", "a", "ab", "\u00E4", "x\"y", "0", "-1", "{}" };
        string Text() => texts[random.Next(texts.Length)];
        for (var i = 0; i < 30; i++)
        {
            file.Time.Advance(TimeSpan.FromTicks(random.Next(1, 5)));
            await file.Audit.AppendAsync(new AuditEntry(Text(), Text(), Text(), random.Next(2) == 0 ? null : Text()), Token);
        }

        await file.DropTriggersAsync();
        await file.RunSqlAsync("CREATE TABLE kept AS SELECT * FROM audit");
        var count = (await file.Audit.ReadAsync(0, 1000, Token)).Count;
        for (var i = 0; i < 300; i++)
        {
            var (one, other) = (random.Next(1, count + 1), random.Next(1, count + 1));
            var text = new[] { "by", "action", "subject", "detail", "hash" }[random.Next(5)];
            var sql = random.Next(6) switch
            {
                0 => $"UPDATE audit SET {text} = coalesce({text}, '') || '{random.Next(10)}' WHERE number = {one}",
                1 => $"UPDATE audit SET at = at + {random.Next(1, 9)} WHERE number = {one}",
                2 => $"DELETE FROM audit WHERE number = {one}",
                3 => $"DELETE FROM audit WHERE number BETWEEN {Math.Min(one, other)} AND {Math.Max(one, other)}",
                4 => $"DELETE FROM audit WHERE number = {one}; UPDATE audit SET number = number - 1 WHERE number > {one}",
                _ => $"UPDATE audit SET (at, by, action, subject, detail, hash) = (SELECT k.at, k.by, k.action, k.subject, k.detail, k.hash FROM kept k "
                    + $"WHERE k.number = {one} + {other} - audit.number) WHERE number IN ({one}, {other}) AND {one} <> {other}",
            };
            await file.RunSqlAsync(sql);
            var isChanged = await file.Database.ReadAsync(
                connection =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = "SELECT (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM audit)) + (SELECT count(*) FROM (SELECT * FROM audit EXCEPT SELECT * FROM kept))";
                    return (long)command.ExecuteScalar()! > 0;
                },
                Token);
            Assert.True(isChanged == (await file.Audit.VerifyAsync(Token) is not null), sql);
            await file.RunSqlAsync("DELETE FROM audit; INSERT INTO audit SELECT * FROM kept");
        }

        Assert.Null(await file.Audit.VerifyAsync(Token));
    }

    private static async Task AppendAsync(DeskFile file, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await file.Audit.AppendAsync(new AuditEntry("admin", "queue.save", $"q{i}"), Token);
        }
    }
}

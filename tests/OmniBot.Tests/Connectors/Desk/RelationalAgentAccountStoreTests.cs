using OmniBot.Core.Desk;

namespace OmniBot.Tests.Connectors.Desk;

public sealed class RelationalAgentAccountStoreTests
{
    private static readonly AuditEntry s_audit = new("admin", "account.add", "ann");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_found_by_agent_name_address_and_login_after_a_restart()
    {
        await using var file = new DeskFile();
        Assert.False(await file.Accounts.AnyAsync(Token));
        var account = Ann with
        {
            PasswordHash = "hash", LockedUntil = file.Time.GetUtcNow(), FailedTries = 3, ProtectedCodeKey = "key", AsksForCode = true, LastCodeStep = 7,
            RecoveryCodes = ["a", "b"], MustChangePassword = true,
        };
        Assert.True(await file.Accounts.AddAsync(account, s_audit, Token));
        await file.RestartAsync();

        Assert.True(await file.Accounts.AnyAsync(Token));
        var read = await file.Accounts.FindAsync("ann", Token);
        Assert.Equivalent(account, read, strict: true);
        Assert.Equivalent(account, await file.Accounts.FindByNameAsync("ANN", Token));
        Assert.Equivalent(account, await file.Accounts.FindByNameAsync("ANN@EXAMPLE.COM", Token));
        Assert.Equivalent(account, await file.Accounts.FindByLoginAsync(account.ExternalLogins[0], Token));
        Assert.Null(await file.Accounts.FindByNameAsync("BOB", Token));
        Assert.Null(await file.Accounts.FindByLoginAsync(new ExternalLogin("https://other.example", "7"), Token));
    }

    [Fact]
    public async Task Names_addresses_and_logins_are_unique()
    {
        await using var file = new DeskFile();
        Assert.True(await file.Accounts.AddAsync(Ann, s_audit, Token));
        var bob = Ann with { AgentId = "bob", UserName = "BOB", Email = null, ExternalLogins = [] };
        Assert.False(await file.Accounts.AddAsync(Ann with { UserName = "X", Email = null, ExternalLogins = [] }, s_audit, Token));
        Assert.False(await file.Accounts.AddAsync(bob with { UserName = "ANN" }, s_audit, Token));
        Assert.False(await file.Accounts.AddAsync(bob with { UserName = "ANN@EXAMPLE.COM" }, s_audit, Token));
        Assert.False(await file.Accounts.AddAsync(bob with { Email = "ANN@EXAMPLE.COM" }, s_audit, Token));
        Assert.False(await file.Accounts.AddAsync(bob with { ExternalLogins = Ann.ExternalLogins }, s_audit, Token));
        Assert.True(await file.Accounts.AddAsync(bob, s_audit, Token));
        Assert.False(await file.Accounts.UpdateAsync(bob with { UserName = "ANN", ConcurrencyStamp = "2" }, "1", null, Token));
        Assert.Equal(2, (await file.Audit.ReadAsync(0, 100, Token)).Count(row => row.Entry.Action == "account.add"));
    }

    [Fact]
    public async Task Of_two_updates_at_once_one_fails_and_leaves_no_audit_entry()
    {
        await using var file = new DeskFile();
        await file.Accounts.AddAsync(Ann, s_audit, Token);
        var updates = await Task.WhenAll(Enumerable.Range(2, 20).Select(i => file.Accounts.UpdateAsync(
            Ann with { ConcurrencyStamp = $"{i}", FailedTries = i }, "1", new AuditEntry("ann", "signin.failed", "ann"), Token)));
        Assert.Single(updates, isDone => isDone);
        Assert.Single(await file.Audit.ReadAsync(0, 100, Token), row => row.Entry.Action == "signin.failed");
    }

    [Fact]
    public async Task A_removed_account_frees_its_names()
    {
        await using var file = new DeskFile();
        await file.Accounts.AddAsync(Ann, s_audit, Token);
        Assert.True(await file.Accounts.RemoveAsync("ann", new AuditEntry("admin", "account.remove", "ann"), Token));
        Assert.False(await file.Accounts.RemoveAsync("ann", new AuditEntry("admin", "account.remove", "ann"), Token));
        Assert.Null(await file.Accounts.FindByLoginAsync(Ann.ExternalLogins[0], Token));
        Assert.True(await file.Accounts.AddAsync(Ann with { AgentId = "other" }, s_audit, Token));
        Assert.Single(await file.Audit.ReadAsync(0, 100, Token), row => row.Entry.Action == "account.remove");
    }

    private static AgentAccount Ann => new()
    {
        AgentId = "ann", UserName = "ANN", Email = "ANN@EXAMPLE.COM", SecurityStamp = "s", ConcurrencyStamp = "1",
        ExternalLogins = [new ExternalLogin("https://idp.example", "7")],
    };
}

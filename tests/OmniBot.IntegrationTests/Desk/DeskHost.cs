using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.SignIn;
using OmniBot.Desk.SignIn.Accounts;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>The real server with its first admin, a clock that the test sets, and a page for each policy at <c>/desk/test/POLICY</c>.</summary>
internal sealed class DeskHost : IOneTimePasswordNotice, IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private EngineHost _host = null!;

    public ShiftedTime Time { get; } = new();

    /// <summary>What was shown at the first start, each as name and password.</summary>
    public List<(string UserName, string Password)> Shown { get; } = [];

    public string Url => _host.Url;

    public IServiceProvider Services => _host.App.Services;

    public IDeskDirectory Directory => Services.GetRequiredService<IDeskDirectory>();

    public IAgentAccountStore Accounts => Services.GetRequiredService<IAgentAccountStore>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<DeskHost> StartAsync(DirectoryInfo? folder = null, params string[] settings)
    {
        var desk = new DeskHost();
        desk._host = await EngineHost.StartAsync(
            (_, _) => Task.CompletedTask,
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(desk.Time));
                services.Replace(ServiceDescriptor.Singleton<IOneTimePasswordNotice>(desk));
            },
            folder,
            settings);
        foreach (var policy in new[] { DeskPolicies.Agent, DeskPolicies.Supervisor, DeskPolicies.Admin, DeskPolicies.Auditor })
        {
            desk._host.App.MapGet(
                $"/desk/test/{policy}",
                (HttpContext context) => $"{context.User.DeskAgentId()} {context.User.Identity!.Name} {context.User.FindFirst(DeskClaims.Role)!.Value}")
                .RequireAuthorization(policy);
        }

        return desk;
    }

    public void Show(string userName, string password) => Shown.Add((userName, password));

    /// <summary>Adds an agent who may sign in with <see cref="Password"/>.</summary>
    public async Task AddAgentAsync(string id, DeskRole role)
    {
        await Directory.SaveAsync(new AgentProfile { Id = id, Name = $"{id}'s name", Role = role }, "test", Token);
        var password = await Services.GetRequiredService<DeskAccounts>().CreateAsync(id, id, "test", Token);
        var browser = new DeskBrowser(this);
        await browser.SignInAsync(id, password!);
        await browser.PostAsync("/desk/signin/password", ("new", Password), ("repeat", Password));
    }

    public async Task<IReadOnlyList<string>> AuditAsync(string by) =>
    [
        .. (await Services.GetRequiredService<IAuditLog>().ReadAsync(0, 10_000, Token))
            .Where(row => row.Entry.By == by).Select(row => row.Entry.Action),
    ];

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}

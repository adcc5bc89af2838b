using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>When there is no account, makes an admin with a password for one use.</summary>
internal sealed class FirstAdmin(
    IAgentAccountStore accounts, IDeskDirectory directory, DeskAccounts makeAccounts, IOneTimePasswordNotice notice, ILogger<FirstAdmin> logger)
    : IHostedService
{
    public const string UserName = "admin";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await accounts.AnyAsync(cancellationToken))
        {
            return;
        }

        // An earlier start may have ended between the two.
        if (!directory.Agents.Any(agent => agent.Id == UserName))
        {
            await directory.SaveAsync(new AgentProfile { Id = UserName, Name = "Admin", Role = DeskRole.Admin }, "system", cancellationToken);
        }

        if (await makeAccounts.CreateAsync(UserName, UserName, "system", cancellationToken) is { } password)
        {
            SignInLog.FirstAdminMade(logger);
            notice.Show(UserName, password);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

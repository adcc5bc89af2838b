using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Channels;
using OmniBot.Core.Crm;
using OmniBot.Core.Desk;
using OmniBot.Core.Persons;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Storage;
using OmniBot.Desk;
using OmniBot.Desk.SignIn;
using OmniBot.TestKit.Desk;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>A server that has the desk and nothing else, on a world in memory, where anyone signs in by naming an agent.</summary>
internal sealed class WorldHost : IAsyncDisposable
{
    private WorldHost(WebApplication app, DeskWorld world, WorldCrm crm)
    {
        App = app;
        World = world;
        Crm = crm;
    }

    public WebApplication App { get; }

    public DeskWorld World { get; }

    public WorldCrm Crm { get; }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url => App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <param name="world">The world to show; null for a fresh one with the sample.</param>
    /// <param name="url">Where to listen; null for any free port.</param>
    public static async Task<WorldHost> StartAsync(DeskWorld? world = null, string? url = null)
    {
        var shown = world ?? new DeskWorld(TimeProvider.System);
        var crm = new WorldCrm();
        DeskSample.Fill(crm);
        if (world is null)
        {
            await DeskSample.FillAsync(shown);
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url ?? "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (Environment.GetEnvironmentVariable("DESK_LOG") is not null)
        {
            builder.Logging.AddConsole();
        }

        var services = builder.Services;
        services.AddSingleton<IDesk>(shown.Desk).AddSingleton<IHandoffStore>(shown.Handoffs).AddSingleton<IDeskFeed>(shown.Feed)
            .AddSingleton<IAgentPresence>(shown.Presence).AddSingleton<IDeskDirectory>(shown.Directory).AddSingleton<IAuditLog>(shown.Audit).AddSingleton<IPersonStore>(shown.Persons)
            .AddSingleton<IConversationStore>(shown.Store).AddSingleton<IConversationFeed>(shown.Conversations)
            .AddSingleton<IMediaReader, WorldMedia>()
            .AddSingleton<ICrm>(crm).AddSingleton<ICustomerReader>(crm);
        services.AddAuthentication(TestSignIn.Scheme).AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Scheme, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(DeskPolicies.Agent, policy => policy.RequireRole(Enum.GetNames<DeskRole>()))
            .AddPolicy(DeskPolicies.Supervisor, policy => policy.RequireRole(nameof(DeskRole.Supervisor), nameof(DeskRole.Admin)))
            .AddPolicy(DeskPolicies.Admin, policy => policy.RequireRole(nameof(DeskRole.Admin)))
            .AddPolicy(DeskPolicies.Auditor, policy => policy.RequireRole(nameof(DeskRole.Auditor), nameof(DeskRole.Admin)));
        services.AddDesk();
        var app = builder.Build();
        app.UseDeskHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapDesk();
        app.MapGet("/test/sign-in", (HttpContext context, string agent) =>
        {
            context.Response.Cookies.Append(TestSignIn.Cookie, agent);
            return Results.Redirect("/desk");
        });
        await app.StartAsync();
        return new WorldHost(app, shown, crm);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(new CancellationToken(canceled: true));
        await App.DisposeAsync();
    }
}

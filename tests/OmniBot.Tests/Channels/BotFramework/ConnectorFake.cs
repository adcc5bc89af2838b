using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OmniBot.Tests.Channels.BotFramework;

/// <summary>A Connector service on loopback: keeps what comes, and answers as it is told.</summary>
internal sealed class ConnectorFake : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ConnectorFake(WebApplication app) => _app = app;

    public string Url { get; private set; } = "";

    /// <summary>Method, raw path and body of each call.</summary>
    public List<(string Method, string Path, string Body)> Calls { get; } = [];

    /// <summary>The Authorization header of each call.</summary>
    public List<string> Authorizations { get; } = [];

    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsJsonAsync(new { id = "theirs" });

    public static async Task<ConnectorFake> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var fake = new ConnectorFake(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            lock (fake.Calls)
            {
                fake.Calls.Add((context.Request.Method, path, body));
                fake.Authorizations.Add(context.Request.Headers.Authorization.ToString());
            }

            await fake.Answer(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        fake.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return fake;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

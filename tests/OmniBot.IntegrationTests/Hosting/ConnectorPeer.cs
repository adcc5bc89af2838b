using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Schema;

namespace OmniBot.IntegrationTests.Hosting;

/// <summary>The receiving side: a Bot Connector service on loopback that keeps what bots send.</summary>
internal sealed class ConnectorPeer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, List<Received>> _received = new();
    private readonly Lock _lock = new();
    private readonly List<(Func<bool> Condition, TaskCompletionSource Source)> _waiting = [];

    private ConnectorPeer(WebApplication app) => _app = app;

    /// <summary>Decides the answer to a call; null takes it.</summary>
    public Func<HttpContext, Activity?, int?>? Refuse { get; set; }

    public string ServiceUrl { get; private set; } = "";

    public static async Task<ConnectorPeer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var peer = new ConnectorPeer(app);
        app.Map("/v3/conversations/{conversation}/activities/{activity?}", peer.ReceiveAsync);
        await app.StartAsync(cancellationToken);
        peer.ServiceUrl = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return peer;
    }

    /// <summary>What came for a conversation so far, in order of arrival.</summary>
    public IReadOnlyList<Received> Of(string conversation)
    {
        lock (_lock)
        {
            return _received.TryGetValue(conversation, out var list) ? [.. list] : [];
        }
    }

    /// <summary>Waits until the condition holds; it is asked after each arrival.</summary>
    public Task WaitUntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (condition())
            {
                return Task.CompletedTask;
            }

            _waiting.Add((condition, source));
        }

        return source.Task.WaitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        var conversation = (string)context.Request.RouteValues["conversation"]!;
        Activity? activity = null;
        if (!HttpMethods.IsDelete(context.Request.Method))
        {
            using var reader = new StreamReader(context.Request.Body);
            activity = ActivityJson.Deserialize(await reader.ReadToEndAsync());
        }

        if (Refuse?.Invoke(context, activity) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        lock (_lock)
        {
            var list = _received.GetOrAdd(conversation, _ => []);
            list.Add(new Received(context.Request.Method, (string?)context.Request.RouteValues["activity"], activity));
            for (var i = _waiting.Count - 1; i >= 0; i--)
            {
                if (_waiting[i].Condition())
                {
                    _waiting[i].Source.TrySetResult();
                    _waiting.RemoveAt(i);
                }
            }
        }

        await context.Response.WriteAsJsonAsync(new { id = $"peer-{activity?.Id}" });
    }

    /// <param name="Method">POST, PUT or DELETE.</param>
    /// <param name="PathActivityId">The id in the path: what is replied to, changed or deleted.</param>
    /// <param name="Activity">The activity, but for DELETE.</param>
    internal sealed record Received(string Method, string? PathActivityId, Activity? Activity);
}

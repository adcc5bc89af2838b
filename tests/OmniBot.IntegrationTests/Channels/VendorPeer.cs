using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>A vendor on loopback: it signs its calls as the vendor does, takes what bots send, and refuses what the vendor refuses.</summary>
public abstract class VendorPeer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<PeerMessage> _sent = [];
    private readonly List<(Func<IReadOnlyList<PeerMessage>, bool> Condition, TaskCompletionSource Source)> _waiting = [];
    private readonly Queue<PeerFault> _faults = [];
    private WebApplication? _app;

    /// <summary>Where the vendor's API is, without a slash at the end; empty when it has none.</summary>
    public string ApiUrl { get; private set; } = "";

    /// <summary>Settings of the server under test, as command line arguments.</summary>
    public abstract string[] Settings { get; }

    /// <summary>What the bot sent, in order of arrival.</summary>
    public IReadOnlyList<PeerMessage> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent];
            }
        }
    }

    /// <summary>Limits of the vendor that a message broke: the tests expect none.</summary>
    public List<string> Violations { get; } = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        MapApi(_app);
        await _app.StartAsync(cancellationToken);
        ApiUrl = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    /// <summary>The next sends meet these faults, one each.</summary>
    public void Fail(params IEnumerable<PeerFault> faults)
    {
        lock (_lock)
        {
            foreach (var fault in faults)
            {
                _faults.Enqueue(fault);
            }
        }
    }

    /// <summary>The conversation of a user, as the channel names it.</summary>
    public abstract ConversationKey KeyOf(string user);

    /// <summary>Delivers a text from a user, signed.</summary>
    /// <returns>The status of the answer.</returns>
    public abstract Task<int> DeliverTextAsync(HttpClient server, string user, string id, string text, CancellationToken cancellationToken);

    /// <summary>Delivers several texts of one user in one call; null when the vendor never does.</summary>
    public virtual Task<int>? DeliverBatch(HttpClient server, string user, IReadOnlyList<(string Id, string Text)> texts, CancellationToken cancellationToken) => null;

    /// <summary>Tells what became of a message; null when the vendor never does.</summary>
    public virtual Task<int>? DeliverReceipt(HttpClient server, string user, PeerMessage message, DeliveryState state, CancellationToken cancellationToken) => null;

    /// <summary>Calls that must be refused, each with the name of what is wrong with it. The text in them must never reach the bot.</summary>
    public abstract IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Forgeries(string text);

    /// <summary>Waits until what was sent meets the condition.</summary>
    public async Task WaitUntilAsync(Func<IReadOnlyList<PeerMessage>, bool> condition, CancellationToken cancellationToken)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (condition(_sent))
            {
                return;
            }

            _waiting.Add((condition, source));
        }

        try
        {
            await source.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The vendor only got: {string.Join(" | ", Sent.Select(message => $"{message.Kind} {message.Text}"))}");
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    /// <summary>Maps the vendor's API. Handlers ask <see cref="NextFault"/> first and end with <see cref="Record"/>.</summary>
    protected abstract void MapApi(WebApplication app);

    protected PeerFault? NextFault()
    {
        lock (_lock)
        {
            return _faults.TryDequeue(out var fault) ? fault : null;
        }
    }

    protected void Record(PeerMessage message)
    {
        lock (_lock)
        {
            _sent.Add(message);
            for (var i = _waiting.Count - 1; i >= 0; i--)
            {
                if (_waiting[i].Condition(_sent))
                {
                    _waiting[i].Source.TrySetResult();
                    _waiting.RemoveAt(i);
                }
            }
        }
    }

    protected void Require(bool isMet, string rule)
    {
        if (!isMet)
        {
            lock (_lock)
            {
                Violations.Add(rule);
            }
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>What every channel must do, on the real server, with the vendor on loopback on the other side.</summary>
public abstract class ChannelConformance : IAsyncLifetime
{
    private const string User = "491511234567";
    private readonly HttpClient _client = new();
    private EngineHost? _host;

    protected abstract VendorPeer Peer { get; }

    /// <summary>The channel's answers go back in the call itself, so that there is no send that could fail.</summary>
    protected virtual bool IsSynchronous => false;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Replaces parts of the server that a test can't have, such as the vendor's sign-in.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    public async ValueTask InitializeAsync()
    {
        await Peer.StartAsync(Token);
        _host = await EngineHost.StartAsync(AnswerAsync, Configure, settings: Peer.Settings);
        _client.BaseAddress = new Uri(_host.Url);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        await Peer.DisposeAsync();
        _client.Dispose();
    }

    [Fact]
    public async Task A_text_gets_a_turn_and_the_answer_goes_to_who_wrote_it()
    {
        await SayAsync("m1", "hello");
        await SeeAsync(sent => Texts(sent).Contains("You said: hello"));
        Assert.Equal(User, Peer.Sent.First(message => message.Text == "You said: hello").User);
    }

    [Fact]
    public async Task A_call_that_the_vendor_repeats_runs_once()
    {
        await SayAsync("m1", "one");
        await SayAsync("m1", "one");
        await SayAsync("m2", "two");
        await SeeAsync(sent => Texts(sent).Contains("You said: two"));
        Assert.Equal(3 - (IsSynchronous ? 0 : 1), Texts(Peer.Sent).Count());
        Assert.Equal(2, (await _host!.Store.FindConversationAsync(Peer.KeyOf(User), Token))!.Turn);
    }

    [Fact]
    public async Task A_batch_runs_in_its_order()
    {
        if (Peer.DeliverBatch(_client, User, [("b1", "one"), ("b2", "two"), ("b3", "three")], Token) is not { } delivered)
        {
            Assert.Skip("The vendor sends no batches.");
            return;
        }

        Assert.InRange(await delivered, 200, 299);
        await SeeAsync(sent => Texts(sent).Count() == 3);
        Assert.Equal(["You said: one", "You said: two", "You said: three"], Texts(Peer.Sent));
    }

    [Fact]
    public async Task A_send_that_is_throttled_or_fails_is_tried_again_and_holds_back_what_is_behind_it()
    {
        Assert.SkipWhen(IsSynchronous, "Answers go back in the call.");
        Peer.Fail(PeerFault.Throttled, PeerFault.Unavailable);
        await SayAsync("m1", "one");
        await SayAsync("m2", "two");
        await SeeAsync(sent => Texts(sent).Contains("You said: two"));
        Assert.Equal(["You said: one", "You said: two"], Texts(Peer.Sent));
    }

    [Fact]
    public async Task A_send_that_is_refused_for_good_becomes_a_dead_letter_and_the_next_goes_out()
    {
        Assert.SkipWhen(IsSynchronous, "Answers go back in the call.");
        Peer.Fail(PeerFault.Rejected);
        await SayAsync("m1", "one");
        await SayAsync("m2", "two");
        await SeeAsync(sent => Texts(sent).Contains("You said: two"));
        var dead = Assert.Single(await _host!.Store.ListOutboxAsync(deadOnly: true, 10, Token));
        Assert.False(string.IsNullOrEmpty(dead.Error));
        Assert.DoesNotContain("You said", dead.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipts_become_delivery_states_that_never_go_back()
    {
        await SayAsync("m1", "one");
        await SeeAsync(sent => Texts(sent).Contains("You said: one"));
        var message = Peer.Sent.First(sent => sent.Text == "You said: one");

        // The vendor has it before the outbox knows that.
        while ((await _host!.Store.ListOutboxAsync(deadOnly: false, 1, Token)).Count > 0)
        {
            await Task.Delay(10, Token);
        }

        if (Peer.DeliverReceipt(_client, User, message, DeliveryState.Read, Token) is not { } delivered)
        {
            Assert.Skip("The vendor tells nothing about deliveries.");
            return;
        }

        Assert.InRange(await delivered, 200, 299);
        Assert.Equal(DeliveryState.Read, await DeliveryAsync());
        if (Peer.DeliverReceipt(_client, User, message, DeliveryState.Delivered, Token) is { } late)
        {
            Assert.InRange(await late, 200, 299);
            Assert.Equal(DeliveryState.Read, await DeliveryAsync());
        }
    }

    [Fact]
    public async Task Every_kind_of_activity_is_rendered_within_the_vendors_limits()
    {
        var kinds = SampleActivities.All.Keys.ToList();
        for (var at = 0; at < kinds.Count; at++)
        {
            await SayAsync($"k{at}", $"show {kinds[at]}");
            await SayAsync($"d{at}", $"after {kinds[at]}");
            var done = $"You said: after {kinds[at]}";
            await SeeAsync(sent => Texts(sent).Contains(done));
            var before = at == 0 ? -1 : LastAt($"You said: after {kinds[at - 1]}");
            Assert.True(LastAt(done) - before > 1, $"Nothing was sent for {kinds[at]}.");
        }

        Assert.Empty(await _host!.Store.ListOutboxAsync(deadOnly: true, 10, Token));
        Assert.True(Peer.Violations.Count == 0, string.Join(Environment.NewLine, Peer.Violations));
    }

    [Fact]
    public async Task Nobody_else_gets_in()
    {
        await ForgeAsync(_client);
        await SayAsync("m1", "real");
        await SeeAsync(sent => Texts(sent).Contains("You said: real"));
        Assert.DoesNotContain(Texts(Peer.Sent), text => text.Contains("forged", StringComparison.Ordinal));
        Assert.Equal(1, (await _host!.Store.FindConversationAsync(Peer.KeyOf(User), Token))!.Turn);
    }

    /// <summary>Sends what must be refused.</summary>
    protected virtual async Task ForgeAsync(HttpClient server)
    {
        foreach (var (name, call) in Peer.Forgeries("forged"))
        {
            using var request = call();
            using var response = await server.SendAsync(request, Token);
            Assert.True((int)response.StatusCode is >= 400 and < 500, $"{name}: {(int)response.StatusCode}");
        }
    }

    private static IEnumerable<string> Texts(IReadOnlyList<PeerMessage> sent) =>
        sent.Select(message => message.Text ?? "").Where(text => text.StartsWith("You said: ", StringComparison.Ordinal));

    private static async Task AnswerAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Message)
        {
            return;
        }

        var text = turn.Activity.Text ?? "";
        if (text.StartsWith("show ", StringComparison.Ordinal) && SampleActivities.All.TryGetValue(text[5..], out var make))
        {
            await turn.SendActivityAsync(make(), cancellationToken);
            return;
        }

        await turn.SendActivityAsync(MessageFactory.Text($"You said: {text}"), cancellationToken);
    }

    private int LastAt(string text) => Peer.Sent.ToList().FindLastIndex(message => message.Text == text);

    private async Task SayAsync(string id, string text) =>
        Assert.InRange(await Peer.DeliverTextAsync(_client, User, id, text, Token), 200, 299);

    private Task SeeAsync(Func<IReadOnlyList<PeerMessage>, bool> condition) => Peer.WaitUntilAsync(condition, Token);

    private async Task<DeliveryState?> DeliveryAsync()
    {
        var record = await _host!.Store.FindConversationAsync(Peer.KeyOf(User), Token);
        var transcript = await _host.Store.ReadTranscriptAsync(record!.Id, 0, 100, Token);
        return transcript.Last(entry => entry.Direction == ActivityDirection.Outgoing).Delivery;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.Host;
using OmniBot.IntegrationTests.Hosting;

namespace OmniBot.IntegrationTests.Durability;

/// <summary>Kills the real server in the middle of each step of a handoff; customer and agent repeat what got no answer.</summary>
public sealed class HandoffKillTests(ITestOutputHelper output)
{
    private const int MaxTries = 400;
    private const string Key = "a-key-of-more-than-32-characters-for-anna";
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);
    private static readonly string[] s_settings = ["--Desk:Api:Keys:0:Agent", "anna", "--Desk:Api:Keys:0:Key", Key];

    // Each step is what somebody does, by a fixed id; what the router does happens between them.
    private static readonly Step[] s_steps =
    [
        Step.Customer("talk to a person"),
        Step.Customer("My kettle leaks"),
        Step.Accept,
        Step.Customer("It leaks at the bottom"),
        Step.Agent(new ReplyAsAgent(new Activity { Text = "Let me see." })),
        Step.Agent(new AddNote("An old model.", [])),
        Step.Agent(new TransferHandoff { ToQueue = "general", Comment = "again" }),
        Step.Accept,
        Step.Agent(new ReplyAsAgent(new Activity { Text = "I am back." })),
        Step.Agent(new ReturnToBot("Sent a new one.")),
        Step.Customer("ORD-1001"),
    ];

    [Fact]
    public async Task A_handoff_survives_a_kill_at_each_of_its_steps()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_limit);
        var folder = Directory.CreateTempSubdirectory("omnibot-handoff-kill-");
        try
        {
            var database = Path.Combine(folder.FullName, "omnibot.db");
            await AddAgentAsync(database, limit.Token);
            await using var peer = await ConnectorPeer.StartAsync(limit.Token);
            await using var host = await HostProcess.StartAsync(database, s_settings, limit.Token);
            using var visit = new Visit(host, peer, limit.Token);
            await visit.ComeAsync();
            var expected = await visit.RunAsync("calm", killAt: -1, TimeSpan.Zero);
            Assert.Contains("anna has taken over and can see what we have talked about.", expected);
            Assert.Equal(2, expected.Count(text => text is "Let me see." or "I am back."));

            var random = new Random(20261124);
            for (var i = 0; i < s_steps.Length; i++)
            {
                var delay = TimeSpan.FromMilliseconds(random.NextDouble() * 12);
                var seen = await visit.RunAsync($"killed-{i}", i, delay);
                output.WriteLine($"step {i}, killed after {delay.TotalMilliseconds:F1} ms: {visit.Resent} answers sent again so far");
                Assert.Equal(expected, seen);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AddAgentAsync(string database, CancellationToken cancellationToken)
    {
        await using var app = OmniBotServer.Build(
            ["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Path", database, "--Logging:LogLevel:Default", "None"]);
        await app.StartAsync(cancellationToken);
        await app.Services.GetRequiredService<IDeskDirectory>().SaveAsync(
            new AgentProfile { Id = "anna", Name = "anna", Queues = ["general"] }, "test", cancellationToken);
        await app.StopAsync(cancellationToken);
    }

    /// <param name="Text">What the customer writes; null when the agent acts.</param>
    /// <param name="Command">What the agent does; null to accept the open offer.</param>
    private sealed record Step(string? Text, HandoffCommand? Command)
    {
        public static Step Accept { get; } = new(null, null);

        public static Step Customer(string text) => new(text, null);

        public static Step Agent(HandoffCommand command) => new(null, command);
    }

    private sealed class Visit(HostProcess host, ConnectorPeer peer, CancellationToken cancellationToken) : IDisposable
    {
        private readonly HttpClient _client = new() { BaseAddress = host.Url, DefaultRequestHeaders = { { "Authorization", $"Bearer {Key}" } } };

        private readonly HttpClient _customer = new() { BaseAddress = host.Url };
        private HttpStatusCode _last;

        public int Resent { get; private set; }

        public void Dispose()
        {
            _client.Dispose();
            _customer.Dispose();
        }

        /// <summary>The agent is at the desk.</summary>
        public async Task ComeAsync() => (await _client.PutAsync("api/desk/presence/Available", null, cancellationToken)).EnsureSuccessStatusCode();

        /// <summary>Goes through all steps, and gives what the customer has seen, each once.</summary>
        public async Task<IReadOnlyList<string>> RunAsync(string conversation, int killAt, TimeSpan delay)
        {
            for (var i = 0; i < s_steps.Length; i++)
            {
                if (i == killAt)
                {
                    var lost = TryAsync(conversation, i);
                    await Task.Delay(delay, cancellationToken);
                    await host.KillAsync();
                    await lost;
                    await host.StartAgainAsync(cancellationToken);
                    await ComeAsync();
                }

                for (var tries = 0; !await TryAsync(conversation, i); tries++)
                {
                    Assert.True(tries < MaxTries, $"{conversation} hangs at step {i}, {_last}: {await RecordAsync(conversation)}{Environment.NewLine}{host.Log}");
                    if (tries % 20 == 19)
                    {
                        // On a slow machine the offer may have expired, and who misses one counts as away.
                        await ComeAsync();
                    }

                    await Task.Delay(50, cancellationToken);
                }

                await SettleAsync(conversation);
            }

            return Seen(conversation);
        }

        private async Task<bool> TryAsync(string conversation, int step)
        {
            try
            {
                return s_steps[step] switch
                {
                    { Text: { } text } => await SayAsync(conversation, step, text),
                    { Command: { } command } => await DoAsync(conversation, $"{conversation}-{step}", command) is HttpStatusCode.OK,
                    _ => await AcceptAsync(conversation, step),
                };
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                return false;
            }
        }

        private async Task<bool> SayAsync(string conversation, int step, string text)
        {
            var activity = new Activity
            {
                Type = ActivityTypes.Message, Id = $"{conversation}-{step}", Text = text, Locale = "en-US", ChannelId = "emulator", ServiceUrl = peer.ServiceUrl,
                From = new ChannelAccount { Id = "user" }, Recipient = new ChannelAccount { Id = "bot" }, Conversation = new ConversationAccount { Id = conversation },
            };
            using var body = new ByteArrayContent(ActivityJson.Serialize(activity)) { Headers = { ContentType = new("application/json") } };
            return (await _customer.PostAsync("api/messages", body, cancellationToken)).IsSuccessStatusCode;
        }

        private async Task<bool> AcceptAsync(string conversation, int step)
        {
            var record = await RecordAsync(conversation);
            return record is { Agent: "anna", State: HandoffState.Active }
                || (record?.Offer is { Agent: "anna" } offer
                    && await DoAsync(conversation, $"{conversation}-{step}-{offer.Number}", new AcceptHandoff(offer.Number)) is HttpStatusCode.OK);
        }

        private async Task<HttpStatusCode> DoAsync(string conversation, string id, HandoffCommand command)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{PathOf(conversation)}/commands");
            request.Headers.Add("Idempotency-Key", id);
            request.Content = JsonContent.Create(command, options: ActivityJson.Options);
            return _last = (await _client.SendAsync(request, cancellationToken)).StatusCode;
        }

        private async Task<HandoffRecord?> RecordAsync(string conversation)
        {
            var response = await _client.GetAsync(PathOf(conversation), cancellationToken);
            return response.IsSuccessStatusCode
                ? (await response.Content.ReadFromJsonAsync<HandoffRow>(ActivityJson.Options, cancellationToken))!.Record
                : null;
        }

        /// <summary>Waits until all that the transcript has for the customer has arrived.</summary>
        private async Task SettleAsync(string conversation)
        {
            await using var opened = await StoreOf.OpenAsync(host.Database, cancellationToken);
            var key = ConversationKey.Parse(KeyOf(conversation));
            while (true)
            {
                var record = await opened.Store.FindConversationAsync(key, cancellationToken);
                if (record is not null && (await opened.Store.ReadPendingAsync(record.Id, 1, cancellationToken)).Count == 0
                    && (await opened.Store.ReadOutboxAsync(record.Id, 1, cancellationToken)).Count == 0)
                {
                    return;
                }

                await Task.Delay(20, cancellationToken);
            }
        }

        private List<string> Seen(string conversation)
        {
            var seen = new List<string>();
            string? last = null;
            foreach (var (_, _, activity) in peer.Of(conversation))
            {
                if (activity is { Type: ActivityTypes.Message })
                {
                    Resent += activity.Id == last ? 1 : 0;
                    if (activity.Id != last)
                    {
                        seen.Add(activity.Text!);
                    }

                    last = activity.Id;
                }
            }

            return seen;
        }

        private static string PathOf(string conversation) => $"api/desk/conversations/{KeyOf(conversation)}";

        private static string KeyOf(string conversation) => new ConversationKey(ChannelIds.BotFramework, "emulator/bot", conversation).ToString();
    }
}

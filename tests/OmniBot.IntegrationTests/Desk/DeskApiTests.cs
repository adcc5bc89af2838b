using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Desk;

public sealed class DeskApiTests
{
    private const string Anna = "a-key-of-more-than-32-characters-for-anna";
    private const string Sue = "a-key-of-more-than-32-characters-for-sue-";

    [Fact]
    public async Task Without_a_known_key_nothing_is_told()
    {
        await using var host = await StartAsync();
        foreach (var key in new[] { null, "", "wrong", Anna + "x", "Basic " + Anna })
        {
            using var client = Client(host, key);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("api/desk/conversations", Token)).StatusCode);
        }
    }

    [Fact]
    public async Task A_supervisors_program_fetches_a_conversation_from_the_bot_writes_once_and_reads_it()
    {
        await using var host = await StartAsync();
        await host.AskAsync("c1", "m1", "hello");
        using var sue = Client(host, Sue);
        Assert.Equal(HttpStatusCode.OK, (await DoAsync(sue, new TakeHandoff(IsTakeOver: true))).StatusCode);
        for (var i = 0; i < 2; i++)
        {
            var answer = await DoAsync(sue, new ReplyAsAgent(new Activity { Text = "Hello, I am Sue." }), "once");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var lines = await sue.GetFromJsonAsync<JsonElement>("api/desk/conversations/recording/bot/c1/transcript", Token);
        Assert.Single(lines.EnumerateArray(), line => line.GetProperty("activity").TryGetProperty("text", out var text) && text.GetString() == "Hello, I am Sue.");
        var rows = await sue.GetFromJsonAsync<JsonElement>("api/desk/conversations", Token);
        Assert.Equal("sue", Assert.Single(rows.EnumerateArray()).GetProperty("record").GetProperty("agent").GetString());
    }

    [Fact]
    public async Task A_supervisors_program_puts_a_conversation_into_a_queue()
    {
        await using var host = await StartAsync();
        await host.AskAsync("c1", "m1", "hello");
        using var sue = Client(host, Sue);
        var answer = await DoAsync(sue, new RequestHandoff { Reason = HandoffReason.Api, Queue = "general" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var record = (await answer.Content.ReadFromJsonAsync<DeskAnswer>(ActivityJson.Options, Token))!.Record;
        Assert.Equal((HandoffState.Queued, "general", HandoffReason.Api), (record.State, record.Queue, record.Reason));
    }

    [Fact]
    public async Task An_agents_program_sees_and_does_what_the_agent_may()
    {
        await using var host = await StartAsync();
        await host.AskAsync("c1", "m1", "hello");
        using var anna = Client(host, Anna);
        Assert.Equal(HttpStatusCode.Forbidden, (await DoAsync(anna, new TakeHandoff(IsTakeOver: true))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.GetAsync("api/desk/conversations/recording/bot/c1", Token)).StatusCode);

        using var sue = Client(host, Sue);
        await DoAsync(sue, new TakeHandoff(IsTakeOver: true));
        await DoAsync(sue, new TransferHandoff { ToQueue = "general" });
        var forged = await DoAsync(anna, new ReplyAsAgent(new Activity { Text = "I am Sue." }) { By = "sue", AsSupervisor = true });
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        Assert.Equal((int)HandoffRefusal.WrongState, (await forged.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("refusal").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await DoAsync(anna, new TakeHandoff())).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await DoAsync(anna, new TakeHandoff())).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"kind\":\"explode\"}")]
    [InlineData("not json")]
    public async Task What_is_no_command_is_refused(string body)
    {
        await using var host = await StartAsync();
        using var sue = Client(host, Sue);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var response = await sue.PostAsync("api/desk/conversations/recording/bot/c1/commands", content, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<EngineHost> StartAsync()
    {
        var host = await EngineHost.StartAsync(
            (turn, cancellationToken) => turn.SendActivityAsync(MessageFactory.Text("bot"), cancellationToken),
            settings:
            [
                "--Desk:Api:Keys:0:Agent", "anna", "--Desk:Api:Keys:0:Key", Anna, "--Desk:Api:Keys:1:Agent", "sue", "--Desk:Api:Keys:1:Key", Sue,
            ]);
        var directory = host.App.Services.GetRequiredService<IDeskDirectory>();
        await directory.SaveAsync(new AgentProfile { Id = "anna", Name = "Anna", Queues = ["general"] }, "test", Token);
        await directory.SaveAsync(new AgentProfile { Id = "sue", Name = "Sue", Role = DeskRole.Supervisor }, "test", Token);
        return host;
    }

    private static HttpClient Client(EngineHost host, string? key)
    {
        var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        if (key is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", key.StartsWith("Basic", StringComparison.Ordinal) ? key : $"Bearer {key}");
        }

        return client;
    }

    private static Task<HttpResponseMessage> DoAsync(HttpClient client, HandoffCommand command, string? id = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/desk/conversations/recording/bot/c1/commands")
        {
            Content = JsonContent.Create(command, options: ActivityJson.Options),
        };
        if (id is not null)
        {
            request.Headers.Add("Idempotency-Key", id);
        }

        return client.SendAsync(request, Token);
    }
}

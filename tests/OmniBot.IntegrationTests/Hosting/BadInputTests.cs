using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OmniBot.Host;
using OmniBot.Host.Configuration;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Hosting;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("{\"type\":", "application/json", HttpStatusCode.BadRequest, "not an activity")]
    [InlineData("[1]", "application/json", HttpStatusCode.BadRequest, "not an activity")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"emulator\"}", "application/json", HttpStatusCode.BadRequest, "conversation.id")]
    [InlineData("hello", "text/plain", HttpStatusCode.UnsupportedMediaType, "application/json")]
    public async Task What_is_no_activity_is_refused_with_a_problem_that_says_why(string body, string mediaType, HttpStatusCode status, string reason)
    {
        await using var host = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        using var response = await client.PostAsync("api/messages", content, Token);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(reason, await DetailAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_refused_with_the_limit()
    {
        await using var host = await StartAsync("--Channels:BotFramework:MaxActivityBytes", "1024");
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        using var response = await client.PostAsJsonAsync("api/messages", new { type = "message", text = new string('x', 1025) }, Token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("1024 bytes", await DetailAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_taken_outside_of_Development_and_no_reply_leaves_the_machine()
    {
        var activity = new
        {
            type = "message",
            id = "m1",
            channelId = "emulator",
            serviceUrl = "https://attacker.example/",
            from = new { id = "u" },
            recipient = new { id = "bot" },
            conversation = new { id = "c" },
        };
        await using var development = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(development.Url) };
        using var foreign = await client.PostAsJsonAsync("api/messages", activity, Token);
        Assert.Equal(HttpStatusCode.Unauthorized, foreign.StatusCode);

        await using var production = await StartAsync("--environment", "Production");
        using var other = new HttpClient { BaseAddress = new Uri(production.Url) };
        using var refused = await other.PostAsJsonAsync("api/messages", activity with { serviceUrl = "http://127.0.0.1:1/" }, Token);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_a_problem_document()
    {
        await using var host = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        using var response = await client.GetAsync("no/such/page", Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void An_unknown_setting_stops_the_start_and_is_named_with_the_nearest_known_one()
    {
        var exception = Assert.Throws<SettingsException>(() => OmniBotServer.Build(["--Storage:Pth", "x"]));
        Assert.Contains("Storage:Pth", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'Path'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Storage:Pth", "x", "Storage:Pth")]
    [InlineData("--Conversations:TurnTimeout", "soon", "TurnTimeout")]
    [InlineData("--Storage:Path", "/proc/omnibot.db", "/proc/omnibot.db")]
    public async Task A_setting_that_can_not_be_used_ends_the_server_and_is_named_without_a_stack_trace(string name, string value, string named)
    {
        var run = await ProgramRun.ServerAsync(Token, "--urls", "http://127.0.0.1:0", name, value);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(named, run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_can_not_open_the_database_says_so_without_a_stack_trace()
    {
        foreach (var command in new[] { "run --urls http://127.0.0.1:0 --Storage:Path /proc/omnibot.db", "explain last --data /proc/omnibot.db" })
        {
            var run = await ProgramRun.OmnibotAsync(Token, command.Split(' '));
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("/proc/omnibot.db", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
        }
    }

    private static Task<EngineHost> StartAsync(params string[] settings) =>
        EngineHost.StartAsync((_, _) => Task.CompletedTask, settings: settings);

    private static async Task<string> DetailAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("detail").GetString()!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}

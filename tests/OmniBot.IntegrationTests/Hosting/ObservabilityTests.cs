using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Hosting;

public sealed class ObservabilityTests
{
    private const string Secret = "xyzzy-secret-words";

    [Fact]
    public async Task Health_and_metrics_are_served()
    {
        await using var host = await EngineHost.StartAsync(
            async (turn, token) => await turn.SendActivityAsync($"re {turn.Activity.Text}", cancellationToken: token));
        await host.SayAsync("conversation-73", "m1", "one");
        await host.Channel.WaitForAsync(1);
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        foreach (var path in new[] { "health/live", "health/ready" })
        {
            using var health = await client.GetAsync(path, Token);
            Assert.Equal(HttpStatusCode.OK, health.StatusCode);
            Assert.Equal("Healthy", await health.Content.ReadAsStringAsync(Token));
        }

        var metrics = await client.GetStringAsync("metrics", Token);
        Assert.Contains("omnibot_turn_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.Contains("outcome=\"committed\"", metrics, StringComparison.Ordinal);
        foreach (var gauge in new[] { "omnibot_inbox_depth", "omnibot_inbox_oldest_age", "omnibot_outbox_depth", "omnibot_outbox_dead_letters" })
        {
            Assert.Contains(gauge, metrics, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("conversation-73", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_hold_no_text_of_the_user_or_the_bot_even_at_the_finest_level()
    {
        var log = new RecordingLog();
        await using var host = await EngineHost.StartAsync(
            async (turn, token) =>
            {
                await turn.SendActivityAsync($"you said {turn.Activity.Text}", cancellationToken: token);
                if (turn.Activity.Id == "m2")
                {
                    throw new InvalidOperationException("no secret in here");
                }
            },
            services => services.AddSingleton<ILoggerProvider>(log),
            settings: ["--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft", "Trace", "--Logging:LogLevel:Orleans", "Information"]);
        await host.SayAsync("c1", "m1", Secret);
        await host.SayAsync("c1", "m2", Secret);
        await host.Channel.WaitForAsync(2);
        Assert.NotEmpty(log.Lines);
        Assert.Contains(log.Lines, line => line.Contains("no secret in here", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class RecordingLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // Nothing to give back.
        }
    }
}

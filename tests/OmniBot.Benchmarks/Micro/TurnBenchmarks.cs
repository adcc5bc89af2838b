using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OmniBot.Benchmarks.Serve;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.Host;
using OmniBot.Host.Pipeline;

namespace OmniBot.Benchmarks.Micro;

/// <summary>The turn alone, without inbox, commit and sending: pipeline, state and bot.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("omnibot-bench-");
    private WebApplication? _app;
    private TurnEngine? _engine;
    private TurnInput? _input;

    [Params("echo", "waterfall")]
    public string Bot { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _app = OmniBotServer.Build(
            ["--Storage:Path", Path.Combine(_folder.FullName, "bench.db"), "--Logging:LogLevel:Default", "Error"],
            builder => builder.Services.Replace(ServiceDescriptor.Singleton(typeof(IBot), BenchmarkServer.BotOf(Bot)!)));
        _engine = _app.Services.GetRequiredService<TurnEngine>();
        _input = new TurnInput
        {
            Before = new ConversationRecord(1, new ConversationKey("bench", "bot", "c1"), 0, 0, 0, default, default),
            Timestamp = DateTimeOffset.UnixEpoch,
            Activity = new Activity
            {
                Type = ActivityTypes.Message,
                Id = "m1",
                Text = "hi",
                ChannelId = "emulator",
                ServiceUrl = "http://127.0.0.1:9100",
                From = new ChannelAccount { Id = "user" },
                Recipient = new ChannelAccount { Id = "bot" },
                Conversation = new ConversationAccount { Id = "c1" },
            },
            Now = DateTimeOffset.UnixEpoch,
            Effects = new EffectLog(TimeProvider.System),
            Known = new Dictionary<string, StoredDocument>(),
            ReadDocuments = (keys, _) => ValueTask.FromResult<IReadOnlyList<StoredDocument>>([.. keys.Select(key => new StoredDocument(key, 0, default))]),
        };
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _app!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Benchmark]
    public async Task<int> RunTurn() => (await _engine!.RunAsync(_input!, TimeSpan.FromSeconds(10), CancellationToken.None)).Outgoing.Count;
}

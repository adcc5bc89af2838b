using BenchmarkDotNet.Attributes;
using OmniBot.Core.Schema;

namespace OmniBot.Benchmarks.Micro;

/// <summary>Reading and writing an activity, which every turn does several times.</summary>
[MemoryDiagnoser]
public class ActivityJsonBenchmarks
{
    private readonly byte[] _json = ActivityJson.Serialize(new Activity
    {
        Type = ActivityTypes.Message,
        Id = "1|0000001",
        Text = "Where is my order ORD-1001?",
        Locale = "en-US",
        ChannelId = "emulator",
        ServiceUrl = "http://127.0.0.1:9100",
        From = new ChannelAccount { Id = "user", Name = "Ada" },
        Recipient = new ChannelAccount { Id = "bot", Name = "Bot" },
        Conversation = new ConversationAccount { Id = "9f2c" },
        ChannelData = new { clientActivityID = "x1" },
    });

    private Activity _activity = new();

    [GlobalSetup]
    public void SetUp() => _activity = ActivityJson.Deserialize(_json);

    [Benchmark]
    public Activity Read() => ActivityJson.Deserialize(_json);

    [Benchmark]
    public byte[] Write() => ActivityJson.Serialize(_activity);
}

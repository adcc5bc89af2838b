using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Benchmarks.Serve;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Benchmarks.Idle;

/// <summary>Measures what an idle conversation costs: the memory of the real host with many conversations, less that of the warm host.</summary>
internal static class IdleMemory
{
    private const int WarmUp = 500;

    public static async Task<int> RunAsync(int conversations)
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-idle-");
        try
        {
            var sink = new SinkChannel();
            await using var app = BenchmarkServer.Build(
                "waterfall", folder, ["--urls", "http://127.0.0.1:0"], builder => builder.Services.AddSingleton<IChannel>(sink));
            await app.StartAsync();
            var dispatcher = app.Services.GetRequiredService<IConversationDispatcher>();
            await SayAsync(dispatcher, sink, 0, WarmUp);
            var (heapBefore, residentBefore) = Measure();
            await SayAsync(dispatcher, sink, WarmUp, conversations);
            var (heapAfter, residentAfter) = Measure();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{conversations} idle conversations: {(heapAfter - heapBefore) / 1024.0 / conversations:0.00} KiB of heap each, "
                + $"{(residentAfter - residentBefore) / 1024.0 / conversations:0.00} KiB of resident memory each, {residentAfter / 1048576.0:0} MiB resident in all"));
            await app.StopAsync();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task SayAsync(IConversationDispatcher dispatcher, SinkChannel sink, int from, int count)
    {
        var expected = sink.Sent + count;
        await Parallel.ForEachAsync(Enumerable.Range(from, count), async (number, token) =>
            await dispatcher.EnqueueAsync(
                [
                    new InboundActivity(new ConversationKey(SinkChannel.ChannelId, "bot", $"c{number}"), new Activity
                    {
                        Type = ActivityTypes.Message,
                        Id = "m1",
                        Text = "hi",
                        ChannelId = SinkChannel.ChannelId,
                        From = new ChannelAccount { Id = $"user{number}" },
                        Recipient = new ChannelAccount { Id = "bot" },
                        Conversation = new ConversationAccount { Id = $"c{number}" },
                    }),
                ],
                token));
        while (sink.Sent < expected)
        {
            await Task.Delay(50);
        }
    }

    private static (long Heap, long Resident) Measure()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
    }

    /// <summary>A channel that takes everything.</summary>
    private sealed class SinkChannel : IChannel
    {
        public const string ChannelId = "sink";

        private int _sent;

        public int Sent => Volatile.Read(ref _sent);

        public string Id => ChannelId;

        public ChannelCapabilities Capabilities => ChannelCapabilities.TextOnly;

        public Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _sent);
            return Task.FromResult(DeliveryReceipt.Accepted);
        }
    }
}

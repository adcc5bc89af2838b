using OmniBot.Core.Channels;

namespace OmniBot.IntegrationTests.Engine;

/// <summary>A channel that keeps what it takes, and refuses what a test wants refused.</summary>
internal sealed class RecordingChannel : IChannel
{
    public const string ChannelId = "recording";

    private readonly Lock _lock = new();
    private readonly List<OutboundActivity> _taken = [];
    private readonly List<(Func<IReadOnlyList<OutboundActivity>, bool> Condition, TaskCompletionSource Source)> _waiting = [];

    public string Id => ChannelId;

    public ChannelCapabilities Capabilities { get; } = new() { Typing = true, Update = true, Delete = true };

    /// <summary>Called before an activity is taken; may throw what a channel throws.</summary>
    public Action<OutboundActivity>? Refuse { get; set; }

    public IReadOnlyList<OutboundActivity> Taken
    {
        get
        {
            lock (_lock)
            {
                return [.. _taken];
            }
        }
    }

    public IReadOnlyList<string> Texts => [.. Taken.Select(outbound => outbound.Activity.Text ?? outbound.Activity.Type ?? "")];

    public Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        Refuse?.Invoke(outbound);
        lock (_lock)
        {
            _taken.Add(outbound);
            foreach (var waiting in _waiting.Where(waiting => waiting.Condition(_taken)).ToList())
            {
                waiting.Source.TrySetResult();
                _waiting.Remove(waiting);
            }
        }

        return Task.FromResult(new DeliveryReceipt($"channel-{outbound.Activity.Id}"));
    }

    /// <summary>Waits until what was taken meets the condition.</summary>
    public async Task WaitUntilAsync(Func<IReadOnlyList<OutboundActivity>, bool> condition)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (condition(_taken))
            {
                return;
            }

            _waiting.Add((condition, source));
        }

        try
        {
            await source.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The channel only got: {string.Join(" | ", Texts)}");
        }
    }

    public Task WaitForAsync(int count) => WaitUntilAsync(taken => taken.Count >= count);
}

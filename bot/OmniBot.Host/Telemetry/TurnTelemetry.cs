#pragma warning disable RS0030 // the one telemetry file that may use System.Diagnostics.Activity
using System.Diagnostics;
using System.Diagnostics.Metrics;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.Host.Telemetry;

/// <summary>Traces and metrics of the engine. Names follow OpenTelemetry's conventions; nothing holds a user's text.</summary>
internal sealed class TurnTelemetry : IDisposable
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string SourceName = "OmniBot";

    private readonly ActivitySource _source = new(SourceName);
    private readonly Meter _meter;
    private readonly Histogram<double> _turnDuration;
    private readonly Histogram<double> _sendDuration;
    private StoreStatistics _statistics = new(0, null, 0, 0, 0);
    private double _oldestInboxSeconds;

    public TurnTelemetry(IMeterFactory meters)
    {
        _meter = meters.Create(SourceName);
        _turnDuration = _meter.CreateHistogram(
            "omnibot.turn.duration",
            "s",
            "From the receipt of an activity to the commit of its turn",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
        _sendDuration = _meter.CreateHistogram<double>("omnibot.send.duration", "s", "One try to send an activity by its channel");
        _meter.CreateObservableGauge("omnibot.inbox.depth", () => _statistics.InboxDepth, "{activity}", "Activities that wait for their turn");
        _meter.CreateObservableGauge("omnibot.inbox.oldest_age", () => _oldestInboxSeconds, "s", "Age of the oldest activity that waits for its turn");
        _meter.CreateObservableGauge("omnibot.inbox.set_aside", () => _statistics.SetAside, "{activity}", "Activities whose turn failed and was set aside");
        _meter.CreateObservableGauge("omnibot.outbox.depth", () => _statistics.OutboxDepth, "{activity}", "Activities that wait to be sent");
        _meter.CreateObservableGauge("omnibot.outbox.dead_letters", () => _statistics.DeadLetters, "{activity}", "Activities that could not be delivered");
    }

    /// <summary>Begins a span, or nothing when nobody listens.</summary>
    public IDisposable? StartTurn(ConversationKey conversation, string? activityType)
    {
        var span = _source.StartActivity("turn", ActivityKind.Consumer);
        if (span is not null)
        {
            span.SetTag("omnibot.channel", conversation.Channel);
            span.SetTag("omnibot.conversation.hash", NameHash.Hex(conversation.ToString()));
            span.SetTag("omnibot.activity.type", activityType);
        }

        return span;
    }

    public void TurnCommitted(string channel, bool failed, TimeSpan sinceReceived) =>
        _turnDuration.Record(
            sinceReceived.TotalSeconds,
            new KeyValuePair<string, object?>("omnibot.channel", channel),
            new KeyValuePair<string, object?>("outcome", failed ? "failed" : "committed"));

    public void Sent(string channel, string outcome, TimeSpan duration) =>
        _sendDuration.Record(
            duration.TotalSeconds,
            new KeyValuePair<string, object?>("omnibot.channel", channel),
            new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Keeps what waits in the store, for the gauges.</summary>
    public void Update(StoreStatistics statistics, DateTimeOffset now)
    {
        _statistics = statistics;
        _oldestInboxSeconds = statistics.OldestInboxAt is { } oldest ? Math.Max(0, (now - oldest).TotalSeconds) : 0;
    }

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }
}

using System.Diagnostics.Metrics;

namespace OmniBot.Channels.Twilio;

/// <summary>Counts what is billed.</summary>
internal sealed class TwilioMetrics : IDisposable
{
    /// <summary>The meter's name, for collectors.</summary>
    public const string MeterName = "OmniBot.Channels.Twilio";

    private readonly Meter _meter;
    private readonly Counter<int> _segments;

    public TwilioMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _segments = _meter.CreateCounter<int>("omnibot.twilio.sms.segments", "{segment}", "SMS segments that were sent.");
    }

    public void CountSegments(TwilioSegments segments) =>
        _segments.Add(segments.Count, KeyValuePair.Create<string, object?>("encoding", segments.Encoding));

    public void Dispose() => _meter.Dispose();
}

namespace OmniBot.IntegrationTests.Desk;

/// <summary>The system's clock, set forward by the test; timers run as they do.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long _shift;

    public void Advance(TimeSpan time) => Interlocked.Add(ref _shift, time.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));
}

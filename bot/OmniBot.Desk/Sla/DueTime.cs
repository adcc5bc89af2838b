namespace OmniBot.Desk.Sla;

/// <summary>When something is due.</summary>
/// <param name="Target">What.</param>
/// <param name="At">When.</param>
/// <param name="SoonAt">From when it counts as due soon.</param>
internal sealed record DueTime(SlaTarget Target, DateTimeOffset At, DateTimeOffset SoonAt)
{
    public SlaLevel LevelAt(DateTimeOffset now) => now >= At ? SlaLevel.Missed : now >= SoonAt ? SlaLevel.Soon : SlaLevel.Fine;
}

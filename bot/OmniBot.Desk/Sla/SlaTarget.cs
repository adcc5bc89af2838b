namespace OmniBot.Desk.Sla;

/// <summary>What is due next.</summary>
internal enum SlaTarget
{
    FirstResponse,
    NextResponse,
    Resolution,
}

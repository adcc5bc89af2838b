namespace OmniBot.Core.Schema;

/// <summary>States that a handoff.status event reports.</summary>
public static class HandoffStates
{
    public const string Accepted = "accepted";
    public const string Failed = "failed";
    public const string Completed = "completed";
}

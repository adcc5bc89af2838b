namespace OmniBot.Core.Schema;

/// <summary>Events that pass a conversation to a person and report on it.</summary>
public static class HandoffEventNames
{
    public const string InitiateHandoff = "handoff.initiate";
    public const string HandoffStatus = "handoff.status";
}

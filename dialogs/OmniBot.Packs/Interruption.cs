namespace OmniBot.Packs;

/// <summary>An interruption.</summary>
internal sealed record Interruption(InterruptionKind Kind, string Intent);

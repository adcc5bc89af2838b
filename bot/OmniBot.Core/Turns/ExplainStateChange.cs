namespace OmniBot.Core.Turns;

/// <summary>A document of state that a turn read or changed.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Version">The version that the turn read; 0 when there was none.</param>
/// <param name="Changed">Names of the properties that changed.</param>
/// <param name="Hash">A hash of the document after the turn: equal on a replay that does the same.</param>
/// <param name="Before">The document as it was read, kept only where this conversation did not write it: replay needs it.</param>
public sealed record ExplainStateChange(
    string Key, long Version, IReadOnlyList<string> Changed, string Hash, System.Text.Json.JsonElement? Before);

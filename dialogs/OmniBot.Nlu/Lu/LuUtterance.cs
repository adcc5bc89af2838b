namespace OmniBot.Nlu.Lu;

/// <summary>An example of an intent.</summary>
/// <param name="Text">The utterance without the labels' braces; the pattern as written when it is one.</param>
/// <param name="Labels">Its labels, outer before inner.</param>
/// <param name="IsPattern">Whether it has alternatives, optional parts, or entities without a value.</param>
/// <param name="Line">Where it stands.</param>
public sealed record LuUtterance(string Text, IReadOnlyList<LuLabel> Labels, bool IsPattern, int Line);

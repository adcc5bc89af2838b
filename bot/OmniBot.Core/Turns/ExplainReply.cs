namespace OmniBot.Core.Turns;

/// <summary>An activity that a turn sent.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Text">Its text, when it has one.</param>
public sealed record ExplainReply(string Id, string Type, string? Text);

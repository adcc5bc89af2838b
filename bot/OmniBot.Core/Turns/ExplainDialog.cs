namespace OmniBot.Core.Turns;

/// <summary>A dialog on the stack.</summary>
/// <param name="Id">The dialog's id.</param>
/// <param name="Step">The waterfall's step, by name, where there is one.</param>
public sealed record ExplainDialog(string Id, string? Step);

namespace OmniBot.Core.Desk.Assistance;

/// <summary>A line of a conversation as people read it.</summary>
/// <param name="IsCustomer">The customer said it; else the bot or an agent.</param>
/// <param name="Text">What was said.</param>
public sealed record SpokenLine(bool IsCustomer, string Text);

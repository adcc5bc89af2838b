namespace OmniBot.Tests.Core.Schema;

/// <summary>The JSON text of an activity that fills any of the protocol's fields and adds unknown ones at every level.</summary>
public sealed record ActivityText(string Json);

namespace OmniBot.Packs.Person;

/// <summary>Set in a turn that passes the conversation to a person: open questions are not asked again meanwhile.</summary>
internal sealed class HandoffBegun;

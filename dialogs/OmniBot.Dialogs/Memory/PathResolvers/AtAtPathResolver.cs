namespace OmniBot.Dialogs.Memory.PathResolvers;

/// <summary><c>@@name</c> is all entities of a type: <c>turn.recognized.entities.name</c>.</summary>
public sealed class AtAtPathResolver() : AliasPathResolver("@@", "turn.recognized.entities.");

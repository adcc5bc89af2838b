namespace OmniBot.Dialogs.Memory.PathResolvers;

/// <summary><c>@name</c> is the first entity of a type: <c>turn.recognized.entities.name.first()</c>.</summary>
public sealed class AtPathResolver() : AliasPathResolver("@", "turn.recognized.entities.", ".first()");

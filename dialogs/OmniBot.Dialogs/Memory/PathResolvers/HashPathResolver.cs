namespace OmniBot.Dialogs.Memory.PathResolvers;

/// <summary><c>#name</c> is an intent that was recognized: <c>turn.recognized.intents.name</c>.</summary>
public sealed class HashPathResolver() : AliasPathResolver("#", "turn.recognized.intents.");

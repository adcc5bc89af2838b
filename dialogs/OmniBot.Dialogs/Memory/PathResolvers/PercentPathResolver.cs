namespace OmniBot.Dialogs.Memory.PathResolvers;

/// <summary><c>%name</c> is a property of the dialog itself: <c>class.name</c>.</summary>
public sealed class PercentPathResolver() : AliasPathResolver("%", "class.");

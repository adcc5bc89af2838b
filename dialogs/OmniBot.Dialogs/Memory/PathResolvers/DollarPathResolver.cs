namespace OmniBot.Dialogs.Memory.PathResolvers;

/// <summary><c>$name</c> is a value of the dialog: <c>dialog.name</c>.</summary>
public sealed class DollarPathResolver() : AliasPathResolver("$", "dialog.");

namespace OmniBot.Dialogs;

/// <summary>What a turn of a <see cref="DialogManager"/> came to.</summary>
/// <param name="TurnResult">Where the dialogs stand.</param>
public sealed record DialogManagerResult(DialogTurnResult TurnResult);

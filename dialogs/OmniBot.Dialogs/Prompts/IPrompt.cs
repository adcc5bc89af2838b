namespace OmniBot.Dialogs;

/// <summary>A dialog that needs <see cref="PromptOptions"/> to begin.</summary>
internal interface IPrompt;

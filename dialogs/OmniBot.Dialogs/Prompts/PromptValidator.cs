namespace OmniBot.Dialogs;

/// <summary>Says whether the prompt takes an answer. Called for answers that could not be read as well.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

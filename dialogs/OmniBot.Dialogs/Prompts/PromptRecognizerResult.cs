namespace OmniBot.Dialogs;

/// <summary>What a prompt read in the user's activity.</summary>
public sealed class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    /// <summary>The value; default unless <see cref="Succeeded"/>.</summary>
    public T Value { get; set; } = default!;

    /// <summary>The prompt lets its parents see the activity even though it could read it.</summary>
    public bool AllowInterruption { get; set; }
}

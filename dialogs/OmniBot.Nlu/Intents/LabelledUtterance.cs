namespace OmniBot.Nlu.Intents;

/// <summary>An utterance with the intent that it stands for.</summary>
public sealed record LabelledUtterance(string Intent, string Text);

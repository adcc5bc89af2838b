namespace OmniBot.Packs.Talks;

/// <summary>A conversation's result that asks for another one to begin.</summary>
/// <param name="Intent">Which.</param>
/// <param name="Text">The utterance that it begins with.</param>
internal sealed record NextTalk(string Intent, string Text);

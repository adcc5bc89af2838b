namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>A template that other languages have and this one does not.</summary>
public sealed record MissingTemplate(string Language, string Name);

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>A name, an operator or the value of a literal, and where it starts in the expression.</summary>
internal readonly record struct SmallToken(SmallTokenKind Kind, string Text, int Offset);

namespace OmniBot.Expressions.LanguageGeneration;

internal sealed record Template(string Name, IReadOnlyList<string> Parameters, TemplateBody Body, string File, int Line);

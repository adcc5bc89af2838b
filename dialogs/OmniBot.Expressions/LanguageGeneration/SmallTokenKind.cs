namespace OmniBot.Expressions.LanguageGeneration;

internal enum SmallTokenKind
{
    End,
    Name,
    Number,
    Text,
    Interpolated,
    Operator,
}

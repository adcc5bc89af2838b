namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>The language between <c>${</c> and <c>}</c>. Templates know nothing else of it.</summary>
internal interface ILgExpressionLanguage
{
    /// <exception cref="LgSyntaxException">The expression is wrong; its offset counts from the start of <paramref name="text"/>.</exception>
    ILgExpression Parse(string text);
}

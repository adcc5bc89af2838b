namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>A parsed expression; immutable, so that turns can share it.</summary>
internal interface ILgExpression
{
    /// <returns>Null, a string, a bool, a <see cref="long"/> or <see cref="double"/>, or a list, dictionary or object of the scope.</returns>
    /// <exception cref="LgException">A template or function is unknown or got wrong arguments.</exception>
    object? Evaluate(ILgScope scope);
}

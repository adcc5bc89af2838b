using System.Globalization;

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>What an expression can see.</summary>
internal interface ILgScope
{
    CultureInfo Culture { get; }

    /// <summary>A parameter of the template, or else a property of the data; null where there is none.</summary>
    object? Property(string name);

    /// <returns>False if no template has the name.</returns>
    bool TryCallTemplate(string name, IReadOnlyList<object?> arguments, out object? result);
}

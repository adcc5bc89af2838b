using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OmniBot.Core.Recognition;

namespace OmniBot.Nlu.Entities;

/// <summary>Finds what a regular expression matches, without regard to case.</summary>
/// <exception cref="ArgumentException">The expression is not a regular expression.</exception>
public sealed class RegexEntityRecognizer(string type, string expression) : IEntityRecognizer
{
    private readonly Regex _regex = EntityPattern.Create(expression);

    public IReadOnlyList<RecognizedEntity> Recognize(string text, string locale, DateTimeOffset reference) =>
        EntityPattern.Places(_regex, text)
            .Select(place => new RecognizedEntity(
                type, text[place.Start..place.End], place.Start, place.End, JsonValue.Create(text[place.Start..place.End])))
            .ToArray();
}

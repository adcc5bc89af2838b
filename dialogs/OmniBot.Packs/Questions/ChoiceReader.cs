using System.Globalization;
using System.Text.RegularExpressions;
using OmniBot.Core.Turns;
using OmniBot.Packs.Common;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Questions;

/// <summary>Finds which of the offered answers a message means, in any of the spoken languages.</summary>
internal sealed partial class ChoiceReader(Texts texts)
{
    public Answer? Read(ITurnContext turn, QuestionOptions question, string text)
    {
        if (question.Choices.Count == 0)
        {
            return null;
        }

        var plain = PlainText.Of(text);
        foreach (var language in texts.LocalesFrom(turn))
        {
            if (ByTitle(question, plain, language) is { } titled)
            {
                return new Answer(titled, IsCertain: true);
            }
        }

        if (ByNumber(question, plain) is { } numbered)
        {
            return new Answer(numbered, IsCertain: true);
        }

        foreach (var language in texts.LocalesFrom(turn))
        {
            if (ByOrdinal(question, plain, language) is { } ordinal)
            {
                return new Answer(ordinal, IsCertain: true);
            }

            if (ByPoliteWords(question, plain, language) is { } polite)
            {
                return new Answer(polite, IsCertain: true);
            }
        }

        return ByTime(question, plain) is { } timed ? new Answer(timed, IsCertain: true)
            : ByPart(turn, question, plain) is { } part ? new Answer(part, IsCertain: PlainText.Words(text).Count <= 3)
            : null;
    }

    private string? ByTitle(QuestionOptions question, string plain, string language) =>
        question.Choices.FirstOrDefault(choice =>
            PlainText.Of(Title(choice, language)) == plain
            || (choice.Words is not null && texts.Words(language, choice.Words).Any(word => PlainText.Of(word) == plain)))?.Value;

    private static string? ByNumber(QuestionOptions question, string plain)
    {
        if (question.Choices.FirstOrDefault(choice => choice.Value == plain) is { } same)
        {
            return same.Value;
        }

        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= question.Choices.Count ? question.Choices[number - 1].Value : null;
    }

    private string? ByOrdinal(QuestionOptions question, string plain, string language)
    {
        var words = plain.Split(' ');
        if (question.Kind is AnswerKind.YesNo or AnswerKind.Text or AnswerKind.Name || words.Length > 4)
        {
            return null;
        }

        // German ordinals end by case and gender: der erste, den ersten, ein erstes.
        var ordinals = texts.Words(language, CommonTexts.Ordinals);
        for (var i = 0; i < ordinals.Count && i < question.Choices.Count; i++)
        {
            if (words.Any(word => word == ordinals[i] || word == ordinals[i] + "n" || word == ordinals[i] + "s" || word == ordinals[i] + "r"))
            {
                return question.Choices[i].Value;
            }
        }

        return null;
    }

    /// <summary>"Yes please, book it": one of the words, and behind it nothing that could change its meaning.</summary>
    private string? ByPoliteWords(QuestionOptions question, string plain, string language)
    {
        if (question.Kind != AnswerKind.YesNo)
        {
            return null;
        }

        var polite = texts.Words(language, CommonTexts.PoliteWords);
        foreach (var choice in question.Choices)
        {
            foreach (var word in texts.Words(language, choice.Words!).Prepend(Title(choice, language)))
            {
                var begin = PlainText.Of(word) + " ";
                if (plain.StartsWith(begin, StringComparison.Ordinal) && plain[begin.Length..].Split(' ').All(polite.Contains))
                {
                    return choice.Value;
                }
            }
        }

        return null;
    }

    /// <summary>"At 10", "um 10:30 Uhr": the only slot that begins then.</summary>
    private static string? ByTime(QuestionOptions question, string plain)
    {
        if (question.Kind != AnswerKind.Slot || TimeOfDay().Match(plain) is not { Success: true } match)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        hour += match.Groups["half"].Value switch
        {
            "pm" when hour < 12 => 12,
            "am" when hour == 12 => -12,
            _ => 0,
        };
        var matching = question.Choices.Where(choice => choice.Label.Kind == SpokenKind.Begin && BeginOf(choice.Label) is var begin
            && begin.Hour == hour && begin.Minute == minute).ToList();
        return matching.Count == 1 ? matching[0].Value : null;
    }

    private string? ByPart(ITurnContext turn, QuestionOptions question, string plain)
    {
        if (question.Kind is AnswerKind.YesNo or AnswerKind.Text or AnswerKind.Name)
        {
            return null;
        }

        foreach (var language in texts.LocalesFrom(turn))
        {
            var words = plain.Split(' ');
            var matching = question.Choices.Where(choice =>
            {
                var title = PlainText.Of(Title(choice, language));
                return words.All(PlainText.Words(title).Contains) || $" {plain} ".Contains($" {title} ", StringComparison.Ordinal);
            }).ToList();
            if (matching.Count == 1)
            {
                return matching[0].Value;
            }
        }

        return null;
    }

    private static DateTimeOffset BeginOf(Spoken label) =>
        Zones.In(DateTimeOffset.Parse(label.Value, CultureInfo.InvariantCulture), label.Detail);

    private string Title(AnswerChoice choice, string language) => texts.Word(language, choice.Label);

    [GeneratedRegex(@"^(?:(?:at|um|gegen|ab|the|den|der|die|das|the|then|gern|gerne|lieber|please|bitte|ich nehme|i take|i'd like|i would like)\s+)*(?<hour>[01]?\d|2[0-3])(?:[:.](?<minute>[0-5]\d))?\s*(?<half>am|pm)?(?:\s*(?:uhr|o'clock|h))?(?:\s+(?:please|bitte|one))?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}

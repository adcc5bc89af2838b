using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using OmniBot.Core.Turns;
using OmniBot.Packs.Common;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Questions;

/// <summary>Finds the answer to a question in a message.</summary>
internal sealed partial class AnswerReader(Texts texts, ChoiceReader choices, DayReader days, IOptions<PackOptions> options)
{
    /// <summary>So many words may stand beside an answer before the message could be about something else.</summary>
    private const int MaxWordsBeside = 4;

    private const int MaxNameWords = 4;
    private const int MinWordsOfSentence = 3;

    public Answer? Read(ITurnContext turn, QuestionOptions question, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return choices.Read(turn, question, text) ?? question.Kind switch
        {
            AnswerKind.Text => ReadText(text),
            AnswerKind.Name => ReadName(turn, text),
            AnswerKind.Email => Found(text, FindEmail(text)),
            AnswerKind.OrderNumber => Found(text, FindNumber(text, options.Value.OrderNumberPrefix, bare: true)),
            AnswerKind.AppointmentNumber => Found(text, FindNumber(text, options.Value.AppointmentNumberPrefix, bare: true)),
            AnswerKind.Day => ReadDay(turn, text) is { } day ? new Answer(day.Wish.ToString(), day.IsCertain) : null,
            AnswerKind.Slot => ReadDay(turn, text) is { } day ? new Answer(Answers.DayPrefix + day.Wish, day.IsCertain) : null,
            _ => null,
        };
    }

    /// <summary>The text that asks again for an answer of this kind.</summary>
    public Saying Retry(ITurnContext turn, QuestionOptions question, string text) => question.Kind switch
    {
        AnswerKind.YesNo => CommonTexts.RetryYesNo,
        AnswerKind.Email => CommonTexts.RetryEmail,
        AnswerKind.Name => CommonTexts.RetryName,
        AnswerKind.Text => CommonTexts.RetryText,
        AnswerKind.OrderNumber => Saying.Of(CommonTexts.RetryOrderNumber, ("example", OrderExample)),
        AnswerKind.AppointmentNumber => Saying.Of(CommonTexts.RetryAppointmentNumber, ("example", AppointmentExample)),
        AnswerKind.Day => days.NamesPastDay(turn, text) ? CommonTexts.RetryPastDay : CommonTexts.RetryDay,
        _ => CommonTexts.RetryChoice,
    };

    public string OrderExample => options.Value.OrderNumberPrefix + "1001";

    public string AppointmentExample => options.Value.AppointmentNumberPrefix + "00001";

    /// <summary>An order number that stands in an utterance with its prefix, or one without it of at least four digits; null when there is none.</summary>
    public string? OrderNumberIn(string text) => FindNumber(text, options.Value.OrderNumberPrefix, bare: true)?.Value;

    /// <summary>Whether an order number stands in an utterance with its prefix.</summary>
    public bool NamesOrder(string text) => FindNumber(text, options.Value.OrderNumberPrefix, bare: false) is not null;

    /// <summary>An appointment number that stands in an utterance with its prefix.</summary>
    public string? AppointmentNumberIn(string text) => FindNumber(text, options.Value.AppointmentNumberPrefix, bare: false)?.Value;

    public static string? EmailIn(string text) => FindEmail(text)?.Value;

    public DayWish? DayIn(ITurnContext turn, string text) => days.Read(turn, text)?.Wish;

    private (DayWish Wish, bool IsCertain)? ReadDay(ITurnContext turn, string text) =>
        days.Read(turn, text) is { } found ? (found.Wish, WordsBeside(text, found.Length) <= MaxWordsBeside) : null;

    private static Answer? ReadText(string text) => text.Any(char.IsLetterOrDigit) ? new Answer(text.Trim(), IsCertain: false) : null;

    private Answer? ReadName(ITurnContext turn, string text)
    {
        var name = text.Trim().TrimEnd('.', '!', ',');
        foreach (var leadIn in texts.LocalesFrom(turn).SelectMany(language => texts.Words(language, CommonTexts.NameLeadIns)))
        {
            if (name.StartsWith(leadIn + " ", StringComparison.OrdinalIgnoreCase))
            {
                name = name[leadIn.Length..].Trim();
                break;
            }
        }

        // "Cancel my order please" has no more words than some names, but the recognizer suspects something.
        var heard = Heard.Of(turn);
        if (PlainText.Words(text).Count >= MinWordsOfSentence && name == text.Trim().TrimEnd('.', '!', ',')
            && heard.Text == text && heard.Score >= options.Value.ClarifyThreshold)
        {
            return null;
        }

        var looksLikeName = name.Length is > 1 and <= 80 && PlainText.Words(name).Count <= MaxNameWords
            && name.Any(char.IsLetter) && !name.Any(letter => char.IsAsciiDigit(letter) || letter is '?' or '@' or '<' or '>');
        return looksLikeName ? new Answer(name, IsCertain: false) : null;
    }

    private static Answer? Found(string text, (string Value, int Length)? found) =>
        found is { } match ? new Answer(match.Value, WordsBeside(text, match.Length) <= MaxWordsBeside) : null;

    /// <summary>How many words of average length stand beside what was found.</summary>
    private static int WordsBeside(string text, int foundLength)
    {
        var words = PlainText.Words(text);
        var beside = words.Sum(word => word.Length) - foundLength;
        return beside <= 0 ? 0 : (int)Math.Ceiling(beside * words.Count / (double)Math.Max(1, words.Sum(word => word.Length)));
    }

    private static (string Value, int Length)? FindEmail(string text) =>
        EmailPattern().Match(text) is { Success: true } match ? (match.Value.ToLowerInvariant(), match.Length) : null;

    private static (string Value, int Length)? FindNumber(string text, string prefix, bool bare)
    {
        var withoutEmails = EmailPattern().Replace(text, " ");
        var letters = prefix.TrimEnd('-');
        if (letters.Length > 0)
        {
            var pattern = $@"(?<![\p{{L}}\d]){Regex.Escape(letters)}[\s-]?(\d{{3,12}})(?!\d)";
            if (Regex.Match(withoutEmails, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match)
            {
                return (prefix.ToUpperInvariant() + match.Groups[1].Value, match.Length);
            }
        }

        return bare && BareNumber().Match(withoutEmails) is { Success: true } digits
            ? (prefix.ToUpperInvariant() + digits.Value, digits.Length)
            : null;
    }

    [GeneratedRegex(@"[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"(?<![\p{L}\d.,:/+-])\d{4,12}(?![\d:/-]|[.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();
}

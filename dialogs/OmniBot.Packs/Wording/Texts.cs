using System.Globalization;
using Microsoft.Extensions.Options;
using OmniBot.Packs.Common;
using OmniBot.Core.Turns;

namespace OmniBot.Packs.Wording;

/// <summary>Puts sayings into words: in the turn's language, with the turn's random choice between variations.</summary>
internal sealed class Texts(TextCatalogue catalogue, IOptions<PackOptions> options)
{
    private readonly PackOptions _options = options.Value;

    /// <summary>The languages that can be spoken, as two-letter codes, the default one first.</summary>
    public IReadOnlyList<string> Languages { get; } = options.Value.Languages.Count == 0
        ? catalogue.Languages
        : [.. options.Value.Languages];

    public string Get(ITurnContext turn, Saying saying) =>
        Get(turn.Activity.Locale, saying, TurnEnvironment.Of(turn).Random);

    /// <summary>The text in the language of a locale, or in the default one.</summary>
    public string Get(string? locale, Saying saying, Random random)
    {
        var language = LanguageOf(locale);
        return catalogue.Generate(language, saying.Name, Values(CultureOf(locale, language), saying, random), random);
    }

    /// <summary>A text that lists words with commas between them.</summary>
    public IReadOnlyList<string> Words(string locale, string name) =>
        Get(locale, name, new Random(0)).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The two-letter code of a spoken language.</summary>
    public string LanguageOf(string? locale)
    {
        var code = locale is { Length: >= 2 } ? locale[..2].ToLowerInvariant() : "";
        return Languages.Contains(code) ? code : Languages[0];
    }

    /// <summary>The turn's locale first, then the other languages.</summary>
    public IEnumerable<string> LocalesFrom(ITurnContext turn)
    {
        var first = LanguageOf(turn.Activity.Locale);
        return Languages.Where(language => language != first).Prepend(CultureOf(turn.Activity.Locale, first).Name);
    }

    public string Word(ITurnContext turn, Spoken spoken) =>
        Word(CultureOf(turn.Activity.Locale, LanguageOf(turn.Activity.Locale)), spoken, TurnEnvironment.Of(turn).Random);

    public string Word(string locale, Spoken spoken) => Word(CultureOf(locale, LanguageOf(locale)), spoken, new Random(0));

    public Task SayAsync(ITurnContext turn, Saying saying, CancellationToken cancellationToken) =>
        ButtonMessage.SendAsync(turn, Get(turn, saying), [], cancellationToken);

    private Dictionary<string, object?> Values(CultureInfo culture, Saying saying, Random random)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { ["bot"] = _options.BotName };
        foreach (var (name, spoken) in saying.With ?? new Dictionary<string, Spoken>())
        {
            values[name] = Word(culture, spoken, random);
        }

        return values;
    }

    private string Word(CultureInfo culture, Spoken spoken, Random random)
    {
        switch (spoken.Kind)
        {
            case SpokenKind.Text:
                return Get(culture.Name, spoken.Value, random);
            case SpokenKind.Date:
                return LocalFormat.Date(DateOnly.ParseExact(spoken.Value, "O", CultureInfo.InvariantCulture), culture);
            case SpokenKind.Money:
                return LocalFormat.Money(decimal.Parse(spoken.Value, CultureInfo.InvariantCulture), spoken.Detail ?? "", culture);
            case SpokenKind.Begin:
                return LocalFormat.Begin(Zones.In(DateTimeOffset.Parse(spoken.Value, CultureInfo.InvariantCulture), spoken.Detail), culture);
            case SpokenKind.Period:
                var ends = spoken.Value.Split('|');
                var start = Zones.In(DateTimeOffset.Parse(ends[0], CultureInfo.InvariantCulture), spoken.Detail);
                var end = Zones.In(DateTimeOffset.Parse(ends[1], CultureInfo.InvariantCulture), spoken.Detail);
                return Get(
                    culture.Name,
                    Saying.Of(
                        CommonTexts.TimeSpan,
                        ("day", LocalFormat.Date(DateOnly.FromDateTime(start.DateTime), culture)),
                        ("from", LocalFormat.Time(start, culture)),
                        ("to", LocalFormat.Time(end, culture)),
                        ("zone", Get(culture.Name, Saying.Of(CommonTexts.ZoneName, ("city", Zones.City(spoken.Detail))), random))),
                    random);
            default:
                return spoken.Value;
        }
    }

    /// <summary>The locale's own culture when it is of the language that is spoken, such as de-AT; else the language's.</summary>
    private static CultureInfo CultureOf(string? locale, string language)
    {
        if (locale is { Length: > 2 } && locale.StartsWith(language, StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                return CultureInfo.GetCultureInfo(locale);
            }
            catch (CultureNotFoundException)
            {
                return CultureInfo.GetCultureInfo(language);
            }
        }

        return CultureInfo.GetCultureInfo(language);
    }
}

namespace OmniBot.Dialogs;

/// <summary>The languages that prompts write by themselves.</summary>
public static class PromptCultureModels
{
    public static PromptCultureModel Bulgarian { get; } = Make("bg-bg", ", ", " или ", ", или ", "Да", "Не");

    public static PromptCultureModel Chinese { get; } = Make("zh-cn", "， ", " 要么 ", "， 要么 ", "是的", "不");

    public static PromptCultureModel Dutch { get; } = Make("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English { get; } = Make("en-us", ", ", " or ", ", or ", "Yes", "No");

    public static PromptCultureModel French { get; } = Make("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non");

    public static PromptCultureModel German { get; } = Make("de-de", ", ", " oder ", ", oder ", "Ja", "Nein");

    public static PromptCultureModel Hindi { get; } = Make("hi-in", ", ", " या ", ", या ", "हां", "नहीं");

    public static PromptCultureModel Italian { get; } = Make("it-it", ", ", " o ", " o ", "Sì", "No");

    public static PromptCultureModel Japanese { get; } = Make("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ");

    public static PromptCultureModel Korean { get; } = Make("ko-kr", ", ", " 또는 ", " 또는 ", "예", "아니");

    public static PromptCultureModel Portuguese { get; } = Make("pt-br", ", ", " ou ", ", ou ", "Sim", "Não");

    public static PromptCultureModel Spanish { get; } = Make("es-es", ", ", " o ", ", o ", "Sí", "No");

    public static PromptCultureModel Swedish { get; } = Make("sv-se", ", ", " eller ", " eller ", "Ja", "Nej");

    public static PromptCultureModel Turkish { get; } = Make("tr-tr", ", ", " veya ", " veya ", "Evet", "Hayır");

    private static readonly PromptCultureModel[] s_all =
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    public static IReadOnlyList<PromptCultureModel> GetSupportedCultures() => s_all;

    /// <summary>The locale of the model that speaks a culture's language: <c>de-de</c> for <c>de-AT</c>. An unknown one comes back in lower case.</summary>
    public static string? MapToNearestLanguage(string? cultureCode) =>
        cultureCode is null ? null : Find(cultureCode)?.Locale ?? cultureCode.ToLowerInvariant();

    /// <summary>The model for the first of these cultures that one speaks; English when none does.</summary>
    internal static PromptCultureModel Nearest(string? locale, string? defaultLocale) => Find(locale) ?? Find(defaultLocale) ?? English;

    /// <summary>The first of these cultures whose language a model speaks, with its region: <c>de-AT</c>. <c>en-us</c> when there is none.</summary>
    internal static string CultureOf(string? locale, string? defaultLocale) =>
        Find(locale) is not null ? locale! : Find(defaultLocale) is not null ? defaultLocale! : English.Locale;

    private static PromptCultureModel? Find(string? cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return null;
        }

        foreach (var model in s_all)
        {
            if (string.Equals(model.Locale, cultureCode, StringComparison.OrdinalIgnoreCase))
            {
                return model;
            }
        }

        var language = cultureCode.AsSpan();
        var end = language.IndexOfAny('-', '_');
        language = end < 0 ? language : language[..end];
        foreach (var model in s_all)
        {
            if (language.Equals(model.Locale.AsSpan(0, 2), StringComparison.OrdinalIgnoreCase))
            {
                return model;
            }
        }

        return null;
    }

    private static PromptCultureModel Make(string locale, string separator, string or, string orMore, string yes, string no) => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = or,
        InlineOrMore = orMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}

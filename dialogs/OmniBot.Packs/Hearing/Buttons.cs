using OmniBot.Packs.Common;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Hearing;

/// <summary>The buttons that start conversations or say commands. Their titles are understood without a recognizer.</summary>
internal sealed class Buttons
{
    private static readonly Dictionary<string, string> s_titles = new(StringComparer.Ordinal)
    {
        [Intents.OrderStatus] = CommonTexts.ButtonOrderStatus,
        [Intents.OrderList] = CommonTexts.ButtonOrderList,
        [Intents.Book] = CommonTexts.ButtonBook,
        [Intents.Move] = CommonTexts.ButtonMove,
        [Intents.CancelAppointment] = CommonTexts.ButtonCancelAppointment,
        [Intents.FindAppointment] = CommonTexts.ButtonFindAppointment,
        [Intents.Faq] = CommonTexts.ButtonFaq,
        [Intents.Agent] = CommonTexts.ButtonPerson,
        [Intents.Feedback] = CommonTexts.ButtonFeedback,
        [Intents.Language] = CommonTexts.ButtonLanguage,
        [Intents.Help] = CommonTexts.ButtonHelp,
        [Intents.Menu] = CommonTexts.ButtonMenu,
        [Intents.StartOver] = CommonTexts.ButtonStartOver,
        [Intents.Cancel] = CommonTexts.ButtonStop,
    };

    private readonly Dictionary<string, Dictionary<string, string>> _intents = [];

    public Buttons(Texts texts)
    {
        foreach (var language in texts.Languages)
        {
            _intents[language] = s_titles.ToDictionary(
                pair => PlainText.Of(texts.Get(language, pair.Value, new Random(0))), pair => pair.Key, StringComparer.Ordinal);
        }
    }

    /// <summary>What the main menu offers, in its order.</summary>
    public static IReadOnlyList<string> Menu { get; } =
    [
        CommonTexts.ButtonOrderStatus,
        CommonTexts.ButtonOrderList,
        CommonTexts.ButtonBook,
        CommonTexts.ButtonMove,
        CommonTexts.ButtonCancelAppointment,
        CommonTexts.ButtonFindAppointment,
        CommonTexts.ButtonFaq,
        CommonTexts.ButtonPerson,
    ];

    /// <summary>The title's text, by intent; null for an intent without a button.</summary>
    public static string? TitleOf(string intent) => s_titles.GetValueOrDefault(intent);

    /// <summary>The intent whose button has this title in the language, or null.</summary>
    public string? IntentOf(string text, string language) => _intents[language].GetValueOrDefault(PlainText.Of(text));
}

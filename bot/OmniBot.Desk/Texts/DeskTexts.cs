using System.Globalization;

namespace OmniBot.Desk.Texts;

/// <summary>The desk's texts in the language of one open page.</summary>
internal sealed class DeskTexts
{
    private DeskLanguage _language = DeskLanguage.English;

    public DeskLanguage Language => _language;

    public CultureInfo Culture => _language.Culture;

    /// <summary>The text of a key; the key itself when there is none.</summary>
    public string this[string key] => _language.Texts.GetValueOrDefault(key, key);

    /// <summary>The text of a key with its <c>{0}</c> and so on filled.</summary>
    public string this[string key, params object?[] values] => string.Format(_language.Culture, this[key], values);

    /// <summary>Sets the language: once, before anything is shown.</summary>
    public void Use(string code) => _language = DeskLanguage.Of(code);
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OmniBot.Desk.Texts;

/// <summary>A language of the desk with its texts, from <c>Texts/CODE.json</c>.</summary>
internal sealed class DeskLanguage
{
    /// <summary>The cookie that keeps what somebody chose.</summary>
    public const string Cookie = "desk-language";

    private DeskLanguage(string code, string name)
    {
        Code = code;
        Name = name;
        Culture = CultureInfo.GetCultureInfo(code);
        using var file = typeof(DeskLanguage).Assembly.GetManifestResourceStream($"OmniBot.Desk.Texts.{code}.json")!;
        Texts = JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary();
    }

    public static DeskLanguage English { get; } = new("en", "English");

    public static DeskLanguage German { get; } = new("de", "Deutsch");

    public static IReadOnlyList<DeskLanguage> All { get; } = [English, German];

    public string Code { get; }

    /// <summary>Its name in itself.</summary>
    public string Name { get; }

    public CultureInfo Culture { get; }

    public FrozenDictionary<string, string> Texts { get; }

    public static DeskLanguage Of(string? code) => All.FirstOrDefault(language => language.Code == code) ?? English;

    /// <summary>What was chosen, else what the browser prefers, else English.</summary>
    public static DeskLanguage Of(HttpRequest request)
    {
        if (request.Cookies[Cookie] is { } chosen && All.FirstOrDefault(language => language.Code == chosen) is { } found)
        {
            return found;
        }

        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => All.FirstOrDefault(known => known.Code.Equals(language.Value.ToString().Split('-')[0], StringComparison.OrdinalIgnoreCase)))
            .OfType<DeskLanguage>()
            .FirstOrDefault() ?? English;
    }
}

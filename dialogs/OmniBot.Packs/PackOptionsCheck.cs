using Microsoft.Extensions.Options;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs;

/// <summary>Checks what attributes can't say: that the languages have texts, and that the zone is known.</summary>
internal sealed class PackOptionsCheck(TextCatalogue catalogue) : IValidateOptions<PackOptions>
{
    public ValidateOptionsResult Validate(string? name, PackOptions options)
    {
        var failures = new List<string>();
        foreach (var language in options.Languages.Where(language => !catalogue.Languages.Contains(language)))
        {
            failures.Add($"Packs:Languages names '{language}', which has no texts; there are: {string.Join(", ", catalogue.Languages)}.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            failures.Add($"Packs:TimeZone '{options.TimeZone}' is not known here; use an IANA id such as Europe/Berlin.");
        }

        if (options.FaqUnsureThreshold > options.FaqThreshold)
        {
            failures.Add("Packs:FaqUnsureThreshold must not be greater than Packs:FaqThreshold.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}

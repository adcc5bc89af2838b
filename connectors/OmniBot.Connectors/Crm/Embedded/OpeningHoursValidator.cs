using Microsoft.Extensions.Options;
using OmniBot.Connectors.Crm.Embedded.Slots;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>Checks what attributes can't say: the time zone, whole minutes and the spans of the opening hours.</summary>
internal sealed class OpeningHoursValidator : IValidateOptions<EmbeddedCrmOptions>
{
    public ValidateOptionsResult Validate(string? name, EmbeddedCrmOptions options)
    {
        var failures = new List<string>();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            failures.Add($"Crm:Embedded:TimeZone: '{options.TimeZone}' is not a known time zone; use an IANA id such as Europe/Berlin.");
        }

        // A slot's id has its start in minutes.
        if (options.SlotLength.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            failures.Add($"Crm:Embedded:SlotLength: '{options.SlotLength}' is not a whole number of minutes.");
        }

        foreach (var (day, text) in options.OpeningHours)
        {
            if (!OpeningSpan.TryParseAll(text, out _))
            {
                failures.Add(
                    $"Crm:Embedded:OpeningHours:{day}: '{text}' is not a list of spans such as 09:00-12:00, 13:00-17:00 in ascending order.");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}

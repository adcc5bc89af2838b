using Microsoft.Extensions.Options;

namespace OmniBot.Channels.BotFramework;

/// <summary>Looks for settings that contradict each other, so that the start ends with their names instead of a 401 much later.</summary>
internal sealed class BotFrameworkOptionsCheck : IValidateOptions<BotFrameworkOptions>
{
    private const string Section = "Channels:BotFramework:";

    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        var problems = new List<string>();
        if (options.AppId.Length == 0)
        {
            if (options.AppPassword.Length > 0 || options.CertificatePath.Length > 0 || options.TenantId.Length > 0 || options.AppType is not null)
            {
                problems.Add($"{Section}AppId is missing, and other settings of the registration are there: set it to the bot's application (client) id.");
            }
        }
        else if (!Guid.TryParse(options.AppId, out _))
        {
            problems.Add($"{Section}AppId is no GUID: it is the bot's application (client) id, not its name.");
        }
        else
        {
            problems.AddRange(options.Missing().Select(missing => $"{missing} is missing for a {options.EffectiveAppType} registration."));
        }

        if (options.TenantId.Length > 0 && !Guid.TryParse(options.TenantId, out _) && !options.TenantId.Contains('.', StringComparison.Ordinal))
        {
            problems.Add($"{Section}TenantId is neither a GUID nor a domain.");
        }

        if (options.CertificatePath.Length > 0 && !File.Exists(options.CertificatePath))
        {
            problems.Add($"{Section}CertificatePath names a file that is not there.");
        }

        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}

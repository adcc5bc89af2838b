using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.BotFramework;

/// <summary>Settings of the Bot Framework endpoint, bound from <c>Channels:BotFramework</c>.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The bot's application id in Microsoft Entra ID.</summary>
    /// <value>A GUID. The default is none: the endpoint then serves only loopback in Development, as the Emulator needs it.</value>
    public string AppId { get; set; } = "";

    /// <summary>How the bot is registered.</summary>
    /// <value>The default is <see cref="BotFrameworkAppType.SingleTenant"/> with a <see cref="TenantId"/>, else <see cref="BotFrameworkAppType.MultiTenant"/>.</value>
    public BotFrameworkAppType? AppType { get; set; }

    /// <summary>The application's secret. Never logged.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>A PEM or PFX file with the application's certificate and private key, instead of a secret.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>The password of a PFX file. Never logged.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>The tenant of a single-tenant registration or managed identity.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Further issuers of tokens of skills and the Emulator, beside Bot Framework's and those of <see cref="TenantId"/>.</summary>
    public IList<string> ValidTokenIssuers { get; } = [];

    /// <summary>Application ids of bots that may call this one as a skill; <c>*</c> lets all in.</summary>
    /// <value>The default is none.</value>
    public IList<string> AllowedCallers { get; } = [];

    /// <summary>Hosts that answers may go to, beside Azure Bot Service's own; <c>*.example.com</c> means all below.</summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>Teams tenants whose users may talk to the bot.</summary>
    /// <value>Tenant ids. The default is none listed: all may.</value>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Where the keys of Azure Bot Service's tokens are found.</summary>
    [Required, Url]
    public string ChannelMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys of the Emulator's and of skills' tokens are found.</summary>
    [Required, Url]
    public string EntraMetadataUrl { get; set; } = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Issuer of Azure Bot Service's tokens.</summary>
    [Required]
    public string ChannelIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>What the bot asks a token for when it calls a Connector service.</summary>
    [Required]
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>Longest wait for one call of the Connector service.</summary>
    /// <value>1 to 60 seconds. The default is 10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Greatest number of connections to one Connector service; more calls wait for a free one.</summary>
    /// <value>1 to 10,000. The default is 256.</value>
    [Range(1, 10_000)]
    public int MaxConnections { get; set; } = 256;

    /// <summary>Greatest size of an incoming activity.</summary>
    /// <value>1 KiB to 16 MiB, in bytes. The default is 256 KiB, as Azure Bot Service allows.</value>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxActivityBytes { get; set; } = 256 * 1024;

    /// <summary>The registration as it is used.</summary>
    internal BotFrameworkAppType EffectiveAppType =>
        AppType ?? (TenantId.Length > 0 ? BotFrameworkAppType.SingleTenant : BotFrameworkAppType.MultiTenant);

    /// <summary>Settings without which Azure Bot Service is not let in.</summary>
    internal IReadOnlyList<string> Missing()
    {
        const string section = "Channels:BotFramework:";
        var missing = new List<string>();
        if (AppId.Length == 0)
        {
            missing.Add($"{section}AppId");
        }

        if (EffectiveAppType != BotFrameworkAppType.MultiTenant && TenantId.Length == 0)
        {
            missing.Add($"{section}TenantId");
        }

        if (EffectiveAppType != BotFrameworkAppType.UserAssignedManagedIdentity && AppPassword.Length == 0 && CertificatePath.Length == 0)
        {
            missing.Add($"{section}AppPassword or {section}CertificatePath");
        }

        return missing;
    }
}

[OptionsValidator]
internal sealed partial class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>;

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Acs;

/// <summary>Settings of the channel of Azure Communication Services, bound from <c>Channels:Acs</c>.</summary>
public sealed class AcsOptions
{
    /// <summary>The resource's connection string, with its access key. Never logged.</summary>
    /// <value><c>endpoint=https://NAME.communication.azure.com/;accesskey=…</c>. The default is none.</value>
    [RegularExpression(@"(?i)^$|^(?=.*endpoint=https?://)(?=.*accesskey=[A-Za-z0-9+/=]+).*$")]
    public string ConnectionString { get; set; } = "";

    /// <summary>The resource's address, to sign in with the machine's Entra identity instead of an access key.</summary>
    /// <value><c>https://NAME.communication.azure.com</c>. The default is none.</value>
    [RegularExpression("^$|^https?://.+")]
    public string Endpoint { get; set; } = "";

    /// <summary>Value of the query parameter <c>secret</c> in the subscription's endpoint URL. Never logged.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The secret before the last change, accepted too until it is taken out.</summary>
    public string PreviousSecret { get; set; } = "";

    /// <summary>Audience of Event Grid's Entra tokens: the application id that the subscription names. With it every call needs a token.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The tenant's OpenID metadata, which names the keys of its tokens.</summary>
    /// <value><c>https://login.microsoftonline.com/TENANT/v2.0/.well-known/openid-configuration</c>. The default is none.</value>
    [RegularExpression("^$|^https?://.+")]
    public string MetadataUrl { get; set; } = "";

    /// <summary>Issuers of tokens beside the one that the metadata names, separated by commas: tokens of version 1 have another.</summary>
    public string Issuers { get; set; } = "";

    /// <summary>The application whose tokens are accepted.</summary>
    /// <value>The default is Microsoft Event Grid's.</value>
    public string TokenAppId { get; set; } = "4962773b-9cdb-44cf-a8bf-237846a00ab7";

    /// <summary>Version of the messages API.</summary>
    [Required]
    public string MessagesApiVersion { get; set; } = "2025-01-15-preview";

    /// <summary>Version of the SMS API.</summary>
    [Required]
    public string SmsApiVersion { get; set; } = "2021-03-07";

    /// <summary>Longest wait for one call of the service.</summary>
    /// <value>1 to 60 seconds. The default is 10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Words on the button that opens a list.</summary>
    /// <value>1 to 20 characters. The default is <c>…</c>, which needs no language.</value>
    [Required, MaxLength(20)]
    public string ListButton { get; set; } = "…";

    internal bool TakesTokens => Audience.Length > 0 && MetadataUrl.Length > 0;

    /// <summary>Settings without which the channel is off.</summary>
    internal IReadOnlyList<string> Missing()
    {
        (string Name, bool IsMissing)[] settings =
        [
            ("ConnectionString", ConnectionString.Length == 0 && Endpoint.Length == 0),
            ("MetadataUrl", Audience.Length > 0 && MetadataUrl.Length == 0),
            ("Secret", Secret.Length == 0 && Audience.Length == 0),
        ];
        return [.. settings.Where(setting => setting.IsMissing).Select(setting => $"Channels:Acs:{setting.Name}")];
    }
}

[OptionsValidator]
internal sealed partial class AcsOptionsValidator : IValidateOptions<AcsOptions>;

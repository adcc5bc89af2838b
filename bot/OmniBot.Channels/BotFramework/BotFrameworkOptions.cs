using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.BotFramework;

/// <summary>Settings of the Bot Framework endpoint, bound from <c>Channels:BotFramework</c>.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The bot's application id in Microsoft Entra ID.</summary>
    /// <value>A GUID. The default is none: the endpoint then serves only loopback in Development, as the Emulator needs it.</value>
    public string AppId { get; set; } = "";

    /// <summary>The application's secret. Never logged.</summary>
    public string AppPassword { get; set; } = "";

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

    /// <summary>Settings without which Azure Bot Service is not let in.</summary>
    internal IReadOnlyList<string> Missing() => AppId.Length > 0 ? [] : ["Channels:BotFramework:AppId"];
}

[OptionsValidator]
internal sealed partial class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>;

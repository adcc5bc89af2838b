using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Settings of the bot that the user is asked for.</summary>
/// <typeparam name="T"><see cref="BotConfigAuth"/> or <see cref="TaskModuleResponseBase"/>.</typeparam>
public class ConfigResponse<T> : ConfigResponseBase
    where T : class
{
    public ConfigResponse()
    {
        ResponseType = "config";
    }

    [JsonPropertyName("config")]
    public T? Config { get; set; }

    [JsonPropertyName("cacheInfo")]
    public CacheInfo? CacheInfo { get; set; }
}

using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>How long Teams keeps an answer of the bot.</summary>
public class CacheInfo : SchemaObject
{
    public CacheInfo()
    {
    }

    public CacheInfo(string? cacheType = null, int? cacheDuration = null)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    /// <summary>cache or no_cache.</summary>
    [JsonPropertyName("cacheType")]
    public string? CacheType { get; set; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("cacheDuration")]
    public int? CacheDuration { get; set; }
}

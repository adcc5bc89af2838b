using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace OmniBot.Channels.BotFramework;

/// <summary>The keys of one OpenID provider, fetched when they are needed and kept for a day.</summary>
/// <remarks>An unknown key id leads to one fetch, at most every <see cref="RefreshPause"/>: keys rotate, and strangers make ids up.</remarks>
internal sealed class SigningKeys(string metadataUrl, HttpClient http, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(1);
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private Dictionary<string, JsonWebKey> _keys = [];
    private DateTimeOffset _fetchedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    internal static TimeSpan RefreshPause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The key of that id, or null when the provider has none.</summary>
    /// <exception cref="HttpRequestException">The provider can't be reached, and there are no keys of it.</exception>
    public async ValueTask<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - _fetchedAt < s_lifetime && _keys.TryGetValue(keyId, out var key))
        {
            return key;
        }

        if (now - _triedAt >= RefreshPause)
        {
            await _fetching.WaitAsync(cancellationToken);
            try
            {
                if (time.GetUtcNow() - _triedAt >= RefreshPause)
                {
                    await FetchAsync(cancellationToken);
                }
            }
            finally
            {
                _fetching.Release();
            }
        }

        return _keys.GetValueOrDefault(keyId);
    }

    /// <summary>The channels that may use a key; null where the provider does not say.</summary>
    public static IReadOnlyList<string>? EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
            ? value switch
            {
                JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(item => item.ToString())],
                System.Collections.IEnumerable list and not string => [.. list.Cast<object>().Select(item => item.ToString()!)],
                _ => [],
            }
            : null;

    public void Dispose() => _fetching.Dispose();

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var metadata = JsonDocument.Parse(await http.GetStringAsync(metadataUrl, cancellationToken));
            var keys = new JsonWebKeySet(await http.GetStringAsync(metadata.RootElement.GetProperty("jwks_uri").GetString(), cancellationToken));
            _keys = keys.Keys.Where(key => key.Kid is not null).DistinctBy(key => key.Kid).ToDictionary(key => key.Kid, StringComparer.Ordinal);
            _fetchedAt = _triedAt = time.GetUtcNow();
        }
        catch (Exception exception) when (_keys.Count > 0 && exception is HttpRequestException or TaskCanceledException or JsonException or KeyNotFoundException)
        {
            // The old keys are better than none.
            _triedAt = time.GetUtcNow();
        }
    }
}

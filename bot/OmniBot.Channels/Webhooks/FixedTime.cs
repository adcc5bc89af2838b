using System.Security.Cryptography;
using System.Text;

namespace OmniBot.Channels.Webhooks;

/// <summary>Compares secrets in a time that does not depend on where they differ.</summary>
internal static class FixedTime
{
    /// <summary>Compares a header, query or form value with the secret. An empty secret equals nothing.</summary>
    public static bool IsSecret(string? given, string secret) =>
        secret.Length > 0 && given is not null && CryptographicOperations.FixedTimeEquals(Hash(given), Hash(secret));

    // Hashes have one length, so that not even the length of the secret shows.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

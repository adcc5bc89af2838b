using System.Security.Cryptography;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>An authenticator app, written from the RFC and not with the server's code.</summary>
internal static class Rfc6238
{
    public static string CodeAt(byte[] key, DateTimeOffset time)
    {
        var counter = BitConverter.GetBytes(time.ToUnixTimeSeconds() / 30);
        if (BitConverter.IsLittleEndian)
        {
            Array.Reverse(counter);
        }

#pragma warning disable CA5350 // The RFC's hash.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[19] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return $"{number % 1_000_000:D6}";
    }

    /// <summary>Base 32 (RFC 4648) with blanks.</summary>
    public static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Where(letter => letter != ' ')
            .Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }
}

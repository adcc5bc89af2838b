using System.Security.Cryptography;
using System.Text;

namespace OmniBot.Core.Conversations;

/// <summary>A hash that is the same on every machine and in every build, for ids that are derived from names.</summary>
public static class NameHash
{
    /// <summary>The first 80 bits of the text's SHA-256, as 20 hexadecimal digits.</summary>
    public static string Hex(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..10]);
    }
}

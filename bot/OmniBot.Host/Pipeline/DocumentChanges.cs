using System.Security.Cryptography;
using System.Text.Json;

namespace OmniBot.Host.Pipeline;

/// <summary>Compares two states of a document.</summary>
internal static class DocumentChanges
{
    /// <summary>A short hash of a document, equal for equal bytes.</summary>
    public static string Hash(ReadOnlyMemory<byte> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json.Span, hash);
        return Convert.ToHexStringLower(hash[..8]);
    }

    /// <summary>Names of the top-level properties that differ.</summary>
    public static IReadOnlyList<string> Between(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        using var old = Parse(before);
        using var now = Parse(after);
        var names = new List<string>();
        foreach (var property in now.RootElement.EnumerateObject())
        {
            if (!old.RootElement.TryGetProperty(property.Name, out var value) || !JsonElement.DeepEquals(value, property.Value))
            {
                names.Add(property.Name);
            }
        }

        foreach (var property in old.RootElement.EnumerateObject())
        {
            if (!now.RootElement.TryGetProperty(property.Name, out _))
            {
                names.Add(property.Name);
            }
        }

        return names;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json) => JsonDocument.Parse(json.Length == 0 ? "{}"u8.ToArray() : json);
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OmniBot.Core.Desk;

namespace OmniBot.Connectors.Desk;

/// <summary>The hashes that tie each row of the audit log to all before it.</summary>
/// <remarks>
/// The chain has no key: who can write the file can also forge a whole chain, with its head. So keep the last number and hash, as
/// <c>omnibot audit verify</c> prints them, outside of this machine from time to time.
/// </remarks>
internal static class AuditChain
{
    /// <summary>What stands before the first row.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>SHA-256 over the hash before and all fields, each text with its length, so that no two rows are encoded alike.</summary>
    /// <returns>64 hexadecimal digits in small letters.</returns>
    public static string Hash(string previous, long number, DateTimeOffset at, AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AddText(hash, previous);
        AddNumber(hash, number);
        AddNumber(hash, at.UtcTicks);
        AddText(hash, entry.By);
        AddText(hash, entry.Action);
        AddText(hash, entry.Subject);
        AddText(hash, entry.Detail);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddNumber(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    // A length of -1 tells null from empty.
    private static void AddText(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        AddNumber(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }
}

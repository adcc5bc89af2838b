using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace OmniBot.Desk.SignIn.Codes;

/// <summary>Time-based one-time codes: HMAC-SHA-1, steps of 30 seconds. Source: RFC 6238 and RFC 4226.</summary>
internal static class Totp
{
    public const int Digits = 6;

    private const int StepSeconds = 30;

    // One step either way, for clocks that differ and for the time of typing. Source: RFC 6238, section 5.2.
    private const int Tolerance = 1;

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="key">The shared key.</param>
    /// <param name="step">Steps since 1970.</param>
    /// <param name="digits">Length of the code, 6 to 9.</param>
    public static string Compute(ReadOnlySpan<byte> key, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The apps know no other hash; HMAC doesn't suffer from SHA-1's collisions.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFF_FFFF;
        return (value % (uint)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step that a code belongs to, later than the last one that was used; null when there is none.</summary>
    public static long? FindStep(ReadOnlySpan<byte> key, string code, DateTimeOffset now, long lastStep)
    {
        long? found = null;
        var typed = System.Text.Encoding.UTF8.GetBytes(code);
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            // All are compared, in constant time.
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Compute(key, step)), typed) && step > lastStep)
            {
                found ??= step;
            }
        }

        return found;
    }
}

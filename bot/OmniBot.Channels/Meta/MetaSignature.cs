using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace OmniBot.Channels.Meta;

/// <summary>Refuses calls that Meta did not sign with one of our app secrets.</summary>
/// <remarks>
/// <c>X-Hub-Signature-256: sha256=</c> and the hex HMAC-SHA256 of the body as it came; the same JSON written anew has another signature.
/// Meta gives neither a time nor a number of the call: what comes again is recognised by the messages' ids.
/// Source: Graph API webhooks, "Validate payloads".
/// </remarks>
internal sealed class MetaSignature(IEnumerable<string> appSecrets)
{
    public const string Header = "X-Hub-Signature-256";
    private const string Prefix = "sha256=";
    private readonly byte[][] _secrets = [.. appSecrets.Where(secret => secret.Length > 0).Select(Encoding.UTF8.GetBytes)];

    /// <summary>Why the call is refused, or null.</summary>
    public string? RefusalOf(StringValues header, ReadOnlySpan<byte> body)
    {
        if (header.Count != 1 || header[0] is not { Length: 71 } value || !value.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return $"The call has no {Header} of the form sha256=….";
        }

        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (Convert.FromHexString(value.AsSpan(Prefix.Length), given, out _, out var written) != OperationStatus.Done || written != given.Length)
        {
            return $"The call has no {Header} of the form sha256=….";
        }

        // All secrets are tried, so that the time does not tell which one fits.
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        var isSigned = false;
        foreach (var secret in _secrets)
        {
            HMACSHA256.HashData(secret, body, expected);
            isSigned |= CryptographicOperations.FixedTimeEquals(given, expected);
        }

        return isSigned ? null : "The signature is not one of ours: is the app secret the one of Meta's app?";
    }
}

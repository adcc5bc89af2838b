using System.Security.Cryptography;
using System.Text;

namespace OmniBot.Channels.Twilio;

/// <summary>Checks <c>X-Twilio-Signature</c>. Source: Twilio Docs, "Webhooks security", and the rules of twilio-node's and twilio-csharp's validators.</summary>
internal static class TwilioSignature
{
    /// <summary>Checks a signature over an address and the fields of a form.</summary>
    /// <param name="authToken">The key.</param>
    /// <param name="signature">The header, base64.</param>
    /// <param name="url">The address as the caller knows it, with its query.</param>
    /// <param name="fields">The form's fields; none for a JSON body.</param>
    public static bool IsOf(string authToken, string? signature, string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        if (authToken.Length == 0 || string.IsNullOrEmpty(signature))
        {
            return false;
        }

        // The text is compared, not what it decodes to: the last letter of base64 has bits that say nothing.
        var given = Encoding.UTF8.GetBytes(signature);
        var data = DataOf(fields);
        var isValid = false;
        foreach (var variant in VariantsOf(url))
        {
            isValid |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Convert.ToBase64String(HashOf(authToken, variant + data))));
        }

        return isValid;
    }

    /// <summary>Checks the hash of a JSON body, which is a part of the signed address.</summary>
    /// <param name="url">The address with its query.</param>
    /// <param name="body">The raw body.</param>
    public static bool HasHashOf(string url, ReadOnlySpan<byte> body)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var hashes = (query < 0 ? "" : url[(query + 1)..].Split('#')[0]).Split('&')
            .Where(pair => pair.StartsWith("bodySHA256=", StringComparison.Ordinal)).Select(pair => pair["bodySHA256=".Length..]).ToList();
        if (hashes is not [{ Length: 2 * SHA256.HashSizeInBytes } hash] || !hash.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hash), SHA256.HashData(body));
    }

    // Twilio signs the address with or without its port, and its query as it is or encoded anew; the fragment only holds connection settings.
    private static IEnumerable<string> VariantsOf(string url)
    {
        url = url.Split('#')[0];
        foreach (var address in new[] { url, WithoutPort(url), WithPort(url) })
        {
            yield return address;
            if (Recoded(address) is { } recoded)
            {
                yield return recoded;
            }
        }
    }

    private static string WithoutPort(string url)
    {
        var (start, end) = Authority(url);
        var host = url.LastIndexOf('@', Math.Max(0, end - 1), Math.Max(0, end - start)) is >= 0 and var at ? at : start;
        var colon = url.LastIndexOf(':', Math.Max(0, end - 1), Math.Max(0, end - host));
        return colon > host && url.AsSpan(colon + 1, end - colon - 1) is { Length: > 0 } port && !port.ContainsAnyExceptInRange('0', '9')
            ? url[..colon] + url[end..]
            : url;
    }

    private static string WithPort(string url)
    {
        var bare = WithoutPort(url);
        if (bare != url)
        {
            return url;
        }

        var (_, end) = Authority(url);
        return $"{url[..end]}:{(url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? 443 : 80)}{url[end..]}";
    }

    // Node's querystring also encodes the apostrophe.
    private static string? Recoded(string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        return query >= 0 && url.AsSpan(query).Contains('\'') ? url[..query] + url[query..].Replace("'", "%27", StringComparison.Ordinal) : null;
    }

    private static (int Start, int End) Authority(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var end = url.AsSpan(start).IndexOfAny('/', '?');
        return (start, end < 0 ? url.Length : start + end);
    }

    // Names in order; of a name that comes twice each value once, in order.
    private static string DataOf(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var data = new StringBuilder();
        foreach (var name in fields.GroupBy(field => field.Key, StringComparer.Ordinal).OrderBy(name => name.Key, StringComparer.Ordinal))
        {
            foreach (var value in name.Select(field => field.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                data.Append(name.Key).Append(value);
            }
        }

        return data.ToString();
    }

    // SHA-1 is what Twilio signs with; as a keyed hash it is not known to be broken.
#pragma warning disable CA5350
    private static byte[] HashOf(string key, string data) => HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(data));
#pragma warning restore CA5350
}

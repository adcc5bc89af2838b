using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Calls that have all that the vendor's have, but for a body that it would not send.</summary>
internal static class ForgedBodies
{
    /// <summary>The calls.</summary>
    /// <param name="call">Makes a call with the right credentials for a body.</param>
    /// <param name="body">A body that would be taken.</param>
    public static IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Of(Func<byte[], HttpRequestMessage> call, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        yield return ("wrong content type", () => Typed(call(bytes), "text/plain"));
        yield return ("form", () => Typed(call(bytes), "application/x-www-form-urlencoded"));
        yield return ("no content type", () => Typed(call(bytes), null));
        yield return ("too large", () => call([.. bytes, .. Enumerable.Repeat((byte)' ', 2_000_000)]));
        yield return ("not JSON", () => call([.. bytes.AsSpan(1)]));
        yield return ("nested deep", () => call(Encoding.UTF8.GetBytes($"{new string('[', 10_000)}{body}{new string(']', 10_000)}")));
        yield return ("gzip", () =>
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(bytes);
            }

            var forged = call(packed.ToArray());
            forged.Content!.Headers.ContentEncoding.Add("gzip");
            return forged;
        });
    }

    /// <summary>A POST of JSON.</summary>
    public static HttpRequestMessage Post(string path, byte[] body) => new(HttpMethod.Post, path)
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
    };

    private static HttpRequestMessage Typed(HttpRequestMessage call, string? type)
    {
        call.Content!.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        return call;
    }
}

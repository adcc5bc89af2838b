using System.Net;
using System.Text.RegularExpressions;

namespace OmniBot.Tests.Channels.WebChat;

public sealed partial class ChatPageTests
{
    [Fact]
    public async Task The_page_has_a_fresh_nonce_that_its_policy_names()
    {
        await using var server = await WebChatServer.StartAsync(("BotName", "Ada & Co <b>"));
        var nonces = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var response = await server.Http.GetAsync("/", WebChatServer.Cancellation);
            var page = await response.Content.ReadAsStringAsync(WebChatServer.Cancellation);
            nonces.Add(Nonce().Match(page).Groups[1].Value);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains($"style-src 'self' 'nonce-{nonces[^1]}'", policy);
            Assert.Contains("script-src 'self';", policy);
            Assert.Contains("<title>Ada &amp; Co &lt;b&gt;</title>", page);
            Assert.DoesNotContain("{{", page);
            Assert.DoesNotMatch("<script>|<style|style=|onclick", page);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(response.Headers.CacheControl!.NoStore);
        }

        Assert.NotEqual(nonces[0], nonces[1]);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        await using var server = await WebChatServer.StartAsync();
        using var first = await server.Http.GetAsync("/chat.js", WebChatServer.Cancellation);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.CacheControl!.NoCache);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Http.SendAsync(request, WebChatServer.Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("br", 700_000)]
    [InlineData("gzip", 1_000_000)]
    [InlineData("identity", 4_000_000)]
    public async Task The_bundle_comes_compressed_as_the_browser_likes_and_is_kept_for_a_year(string encoding, int maxBytes)
    {
        Assert.SkipUnless(
            File.Exists(Path.Combine(Repository.Root, "bot/OmniBot.Host/wwwroot/webchat/webchat.js")), "The Web Chat bundle was not fetched.");
        await using var server = await WebChatServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/webchat/webchat.js?v=4.18.1");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await server.Http.SendAsync(request, WebChatServer.Cancellation);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault() ?? "identity");
        Assert.InRange(response.Content.Headers.ContentLength!.Value, 100_000, maxBytes);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl!.MaxAge);
        Assert.NotNull(response.Headers.ETag);
    }

    [GeneratedRegex("data-nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();
}

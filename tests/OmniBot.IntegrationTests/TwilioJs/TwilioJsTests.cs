using System.Text;
using System.Text.Json;
using OmniBot.Channels.Twilio;
using OmniBot.IntegrationTests.Node;

namespace OmniBot.IntegrationTests.TwilioJs;

/// <summary>Signatures that Twilio's own library for Node.js makes.</summary>
public sealed class TwilioJsTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private static readonly NodeFolder s_node = new("TwilioJs", "twilio");

    private static readonly (string Url, Dictionary<string, string[]>? Fields, string? Body)[] s_cases =
    [
        ("https://bot.example/api/twilio", new() { ["MessageSid"] = ["SM1"], ["Body"] = ["Hi € & \"you\" 👍"], ["From"] = ["whatsapp:+15550001111"] }, null),
        ("https://bot.example:8443/api/twilio?a=1&b=2", new() { ["b"] = ["2"], ["B"] = ["1"], ["a"] = [""] }, null),
        ("http://bot.example/api/twilio/status", new() { ["Address"] = ["+2", "+1", "+2"] }, null),
        ("https://bot.example/api/twilio", null, "{\"MessageSid\": \"SM1\", \"Body\": \"Hi €\"}"),
    ];

    [Fact]
    public async Task Are_accepted_and_changed_ones_are_not()
    {
        await s_node.InstallAsync(TestContext.Current.CancellationToken);
        var input = JsonSerializer.Serialize(new object[]
        {
            Token,
            s_cases.Select(one => new Dictionary<string, object?> { ["url"] = one.Url, ["params"] = one.Fields?.ToDictionary(field => field.Key, field => field.Value is [var only] ? (object)only : field.Value), ["body"] = one.Body }
                .Where(field => field.Value is not null).ToDictionary()),
        });
        using var signed = JsonDocument.Parse(await s_node.RunAsync(["sign.js"], input, TestContext.Current.CancellationToken));
        var at = 0;
        foreach (var one in signed.RootElement.EnumerateArray())
        {
            var (url, signature) = (one.GetProperty("url").GetString()!, one.GetProperty("signature").GetString()!);
            var fields = (s_cases[at].Fields ?? []).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value))).ToList();
            Assert.True(TwilioSignature.IsOf(Token, signature, url, fields), url);
            Assert.True(s_cases[at].Body is not { } body || TwilioSignature.HasHashOf(url, Encoding.UTF8.GetBytes(body)), url);
            Assert.False(TwilioSignature.IsOf(Token, signature, url, [.. fields, KeyValuePair.Create("Body", "more")]), url);
            Assert.False(TwilioSignature.IsOf(Token, signature, url.Replace("api", "apj", StringComparison.Ordinal), fields), url);
            at++;
        }

        Assert.Equal(s_cases.Length, at);
    }
}

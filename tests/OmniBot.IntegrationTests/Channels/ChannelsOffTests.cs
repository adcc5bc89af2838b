using System.Net;
using System.Text;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Channels that nobody has set up.</summary>
public sealed class ChannelsOffTests
{
    [Theory]
    [InlineData("/api/telegram", "Channels:Telegram:Token")]
    [InlineData("/api/twilio", "Channels:Twilio:AccountSid")]
    [InlineData("/api/twilio/status", "Channels:Twilio:AccountSid")]
    public async Task Answer_404_and_name_what_is_missing(string path, string setting)
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await EngineHost.StartAsync((_, _) => Task.CompletedTask);
        using var client = new HttpClient();
        using var content = new StringContent("{\"update_id\":1}", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(host.Url + path, content, token);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(setting, await response.Content.ReadAsStringAsync(token), StringComparison.Ordinal);
    }
}

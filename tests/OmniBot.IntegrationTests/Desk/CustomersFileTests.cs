using System.Net;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Desk.Files;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>Files that customers sent, as the desk gives them out.</summary>
public sealed class CustomersFileTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_shown_and_everything_else_is_saved_and_each_is_audited()
    {
        await using var host = await WorldHost.StartAsync();
        var sequence = await SendAsync(
            host, new Attachment("image/png", "media://webchat/bot/1", name: "a.png"), new Attachment("text/html", "https://shop.example/x", name: "päge.html"));
        using var anna = Client(host, "anna");
        using var picture = await anna.GetAsync(PathOf(sequence, 0), Token);
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        Assert.Equal("webchat media://webchat/bot/1", await picture.Content.ReadAsStringAsync(Token));
        Assert.Equal(("image/png", "inline"), (picture.Content.Headers.ContentType!.MediaType, picture.Content.Headers.ContentDisposition!.DispositionType));

        using var page = await anna.GetAsync(PathOf(sequence, 1), Token);
        Assert.Equal(("attachment", "päge.html"), (page.Content.Headers.ContentDisposition!.DispositionType, page.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal(
            [("anna", DeskSample.Ada.ToString(), $"{sequence}/0"), ("anna", DeskSample.Ada.ToString(), $"{sequence}/1")],
            host.World.Audit.Entries.Where(entry => entry.Action == "file.view").Select(entry => (entry.By, entry.Subject, entry.Detail!)));
    }

    [Fact]
    public async Task Who_may_not_see_the_conversation_and_what_is_not_a_customers_file_gets_nothing()
    {
        await using var host = await WorldHost.StartAsync();
        var sequence = await SendAsync(host, new Attachment("image/png", "media://webchat/bot/1"), new Attachment("image/png", "media://webchat/bot/gone"));
        using var anna = Client(host, "anna");
        using var nobody = Client(host, null);
        using var sara = Client(host, "sara");
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(PathOf(sequence, 0), Token)).StatusCode);

        // Dora's queue is the supervisor's only.
        var doras = new FileAddress(DeskSample.Dora, await SendAsync(host, DeskSample.Dora, new Attachment("image/png", "media://webchat/bot/1")), 0).Path;
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(doras, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sara.GetAsync(doras, Token)).StatusCode);

        await host.World.BotSaysAsync(DeskSample.Ada, new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png", "https://127.0.0.1/x")] });
        foreach (var path in new[] { PathOf(sequence, 1), PathOf(sequence, 2), PathOf(sequence + 1, 0), PathOf(sequence + 99, 0), PathOf(0, 0), "/desk/files/x/y/z" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(path, Token)).StatusCode);
        }

        Assert.DoesNotContain(host.World.Audit.Entries, entry => entry.By == "anna" && entry.Action == "file.view" && entry.Detail != $"{sequence}/1");
    }

    private static string PathOf(long sequence, int index) => new FileAddress(DeskSample.Ada, sequence, index).Path;

    private static Task<long> SendAsync(WorldHost host, params Attachment[] files) => SendAsync(host, DeskSample.Ada, files);

    private static async Task<long> SendAsync(WorldHost host, ConversationKey conversation, params Attachment[] files)
    {
        await host.World.CustomerSendsAsync(conversation, new Activity(ActivityTypes.Message) { Attachments = files });
        return (await host.World.Store.FindConversationAsync(conversation, Token))!.Sequence;
    }

    private static HttpClient Client(WorldHost host, string? agent)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(host.Url) };
        if (agent is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", $"{TestSignIn.Cookie}={agent}");
        }

        return client;
    }
}

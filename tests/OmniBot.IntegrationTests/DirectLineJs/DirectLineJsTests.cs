using System.Text.Json;
using OmniBot.IntegrationTests.Hosting;

namespace OmniBot.IntegrationTests.DirectLineJs;

/// <summary>Microsoft's own Direct Line client for JavaScript on the real server.</summary>
public sealed class DirectLineJsTests
{
    [Theory]
    [InlineData("socket")]
    [InlineData("polling")]
    public async Task The_client_talks_uploads_and_reconnects_and_sees_everything_once_and_in_order(string mode)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await NodeClient.InstallAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("omnibot-directlinejs-");
        try
        {
            await using var host = await HostProcess.StartAsync(Path.Combine(folder.FullName, "omnibot.db"), [], cancellationToken);
            var talk = await NodeClient.TalkAsync(host.Url.ToString().TrimEnd('/'), mode, cancellationToken);
            var first = talk.GetProperty("first").EnumerateArray().ToList();
            var all = first.Concat(talk.GetProperty("second").EnumerateArray()).ToList();
            string IdOf(string post) => talk.GetProperty("ids").GetProperty(post).GetString()!;

            Assert.DoesNotContain("ExpiredToken", talk.GetProperty("states").EnumerateArray().Select(state => state.GetString()));
            Assert.Equal(all.Count, all.Select(activity => Text(activity, "id")).Distinct().Count());

            // Typing is shown to who watches; it is not in the history that polling reads.
            string[] posts = ["message", "event", "typing", "postBack", "upload", "afterCut", "missed", "second"];
            Assert.Equal(
                posts.Where(post => mode == "socket" || post != "typing").Select(IdOf),
                all.Where(activity => Text(activity, "role") == "user").Select(activity => Text(activity, "id")));
            for (var i = 0; i < all.Count; i++)
            {
                Assert.True(
                    Text(all[i], "replyToId") is not { } question || all.Take(i).Any(activity => Text(activity, "id") == question)
                    || Text(all[i], "role") == "bot" && i == 0,
                    $"An answer came before its question: {all[i]}");
            }

            Assert.Contains("ORD-1001", AnswerTo(all, IdOf("message")), StringComparison.Ordinal);
            Assert.Contains("/help/opening-hours", AnswerTo(all, IdOf("afterCut")), StringComparison.Ordinal);
            Assert.Equal("/cart", Find(first, IdOf("event")).GetProperty("value").GetProperty("path").GetString());
            Assert.True(Find(first, IdOf("postBack")).GetProperty("postBack").GetBoolean());
            Assert.Equal("image/png", Text(Find(first, IdOf("upload")).GetProperty("attachments")[0], "contentType"));
            Assert.Equal("iVBORw0KGgo=", Text(talk, "file"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonElement Find(IEnumerable<JsonElement> activities, string id) => activities.Single(activity => Text(activity, "id") == id);

    private static string AnswerTo(IEnumerable<JsonElement> activities, string id) =>
        Text(activities.First(activity => Text(activity, "replyToId") == id), "text")!;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OmniBot.Tests.Channels.WebChat;

public sealed class UploadTests
{
    private static readonly byte[] s_png = [0x89, 0x50, 0x4e, 0x47, 1, 2, 3];

    [Fact]
    public async Task Files_become_attachments_of_the_activity_that_came_with_them()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var form = Form("""{"type":"message","text":"see","channelData":{"clientActivityID":"u1"}}""", ("../my photo.png", "image/png", s_png), ("notes.txt", "text/plain", "hello"u8.ToArray()));
        await server.CallAsync(HttpMethod.Post, $"conversations/{id}/upload?userId=whoever", token, form);

        var activity = server.Conversations.Enqueued[^1].Activity;
        Assert.Equal("see", activity.Text);
        Assert.Equal([("image/png", "my photo.png"), ("text/plain", "notes.txt")], activity.Attachments!.Select(attachment => (attachment.ContentType!, attachment.Name!)));

        using var image = await server.Http.GetAsync(activity.Attachments![0].ContentUrl, WebChatServer.Cancellation);
        Assert.Equal(s_png, await image.Content.ReadAsByteArrayAsync(WebChatServer.Cancellation));
        Assert.Null(image.Content.Headers.ContentDisposition);
        using var text = await server.Http.GetAsync(activity.Attachments[1].ContentUrl, WebChatServer.Cancellation);
        Assert.Equal("attachment", text.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", text.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", text.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Attachments_that_the_activity_announces_get_their_content_from_the_files()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var form = Form(
            """{"type":"message","attachments":[{"contentType":"image/png","name":"photo.png","thumbnailUrl":"data:image/png;base64,AA=="}]}""",
            ("blob", "image/png", s_png));
        await server.CallAsync(HttpMethod.Post, $"conversations/{id}/upload", token, form);
        var attachment = Assert.Single(server.Conversations.Enqueued[^1].Activity.Attachments!);
        Assert.Equal(("photo.png", "data:image/png;base64,AA=="), (attachment.Name, attachment.ThumbnailUrl));
        Assert.Equal(s_png, await server.Http.GetByteArrayAsync(attachment.ContentUrl, WebChatServer.Cancellation));
    }

    [Fact]
    public async Task A_body_that_is_one_file_is_taken_as_well()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var content = new ByteArrayContent(s_png);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "a.png" };
        await server.CallAsync(HttpMethod.Post, $"conversations/{id}/upload", token, content);
        var attachment = Assert.Single(server.Conversations.Enqueued[^1].Activity.Attachments!);
        Assert.Equal(("image/png", "a.png"), (attachment.ContentType, attachment.Name));
    }

    [Fact]
    public async Task An_upload_that_is_too_large_is_answered_with_413_and_leaves_nothing()
    {
        await using var server = await WebChatServer.StartAsync(("MaxUploadBytes", "1024"));
        var (id, token, _) = await server.BeginAsync();
        using var form = Form("""{"type":"message"}""", ("a.bin", "application/octet-stream", new byte[1024]));
        await WebChatEndpointTests.ExpectAsync(413, "MessageSizeTooBig", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/upload", token, form));
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "uploads")));
    }

    [Fact]
    public async Task An_upload_that_does_not_say_how_large_it_is_is_measured()
    {
        await using var server = await WebChatServer.StartAsync(("MaxUploadBytes", "1024"));
        var (id, token, _) = await server.BeginAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{id}/upload");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TransferEncodingChunked = true;
        request.Content = Form("""{"type":"message"}""", ("a.bin", "application/octet-stream", new byte[1024]));
        await WebChatEndpointTests.ExpectAsync(413, "MessageSizeTooBig", await server.Http.SendAsync(request, WebChatServer.Cancellation));
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "uploads")));
    }

    [Fact]
    public async Task A_file_for_another_conversation_or_for_none_is_refused_and_not_kept()
    {
        await using var server = await WebChatServer.StartAsync();
        var (_, token, _) = await server.BeginAsync();
        var (other, _, _) = await server.BeginAsync();
        using var file = Form("""{"type":"message"}""", ("a", "text/plain", "x"u8.ToArray()));
        await WebChatEndpointTests.ExpectAsync(403, "OtherConversation", await server.SendAsync(HttpMethod.Post, $"conversations/{other}/upload", token, file));

        var unbegun = await server.CallAsync(HttpMethod.Post, "tokens/generate");
        using var again = Form("""{"type":"message"}""", ("a", "text/plain", "x"u8.ToArray()));
        await WebChatEndpointTests.ExpectAsync(
            404,
            "ConversationNotFound",
            await server.SendAsync(
                HttpMethod.Post,
                $"conversations/{unbegun.GetProperty("conversationId").GetString()}/upload",
                unbegun.GetProperty("token").GetString(),
                again));
        Assert.Equal(2, server.Conversations.Enqueued.Count);
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "uploads")));
    }

    [Fact]
    public async Task A_form_that_is_cut_off_or_holds_no_file_is_answered_with_400()
    {
        await using var server = await WebChatServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var cut = new ByteArrayContent(Encoding.ASCII.GetBytes("--b\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\nhalf"));
        cut.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        await WebChatEndpointTests.ExpectAsync(400, "BadArgument", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/upload", token, cut));
        using var none = Form("""{"type":"message"}""");
        await WebChatEndpointTests.ExpectAsync(400, "BadArgument", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/upload", token, none));
        using var invoke = Form("""{"type":"invoke"}""", ("a", "text/plain", "x"u8.ToArray()));
        await WebChatEndpointTests.ExpectAsync(400, "BadArgument", await server.SendAsync(HttpMethod.Post, $"conversations/{id}/upload", token, invoke));
        Assert.Single(server.Conversations.Enqueued);
    }

    [Theory]
    [InlineData("0123456789abcdef01230123456789abcdef0123456789abcdef")]
    [InlineData("..%2f..%2fwebchat.key")]
    [InlineData("x")]
    public async Task An_id_that_was_not_given_finds_nothing(string uploadId)
    {
        await using var server = await WebChatServer.StartAsync();
        using var response = await server.SendAsync(HttpMethod.Get, $"attachments/{uploadId}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static MultipartFormDataContent Form(string activity, params (string Name, string Type, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(Encoding.UTF8.GetBytes(activity));
        part.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");

        // As browsers send a blob.
        form.Add(part, "activity", "blob");
        foreach (var (name, type, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            form.Add(content, "file", name);
        }

        return form;
    }
}

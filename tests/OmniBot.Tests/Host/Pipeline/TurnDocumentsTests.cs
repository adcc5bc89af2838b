using System.Text;
using OmniBot.Core.Conversations;
using OmniBot.Core.State;
using OmniBot.Core.Storage;
using OmniBot.Host.Pipeline;

namespace OmniBot.Tests.Host.Pipeline;

public sealed class TurnDocumentsTests
{
    private static readonly ConversationKey s_key = new("webchat", "bot", "c1");
    private readonly Dictionary<string, StoredDocument> _stored = [];
    private int _reads;

    [Fact]
    public async Task A_document_is_read_once_and_written_with_the_version_that_was_read()
    {
        Store("webchat|webchat/users/u1", 7, """{"a":1}""");
        var documents = NewDocuments();
        await documents.ReadAsync(["webchat/users/u1"], Token);
        await documents.ReadAsync(["webchat/users/u1"], Token);
        await documents.WriteAsync(Change("webchat/users/u1", """{"a":2}"""), Token);
        Assert.Equal(1, _reads);
        var write = Assert.Single(documents.Writes());
        Assert.Equal(7, write.ExpectedVersion);
        Assert.Equal("""{"a":2}""", Encoding.UTF8.GetString(write.Body!.Value.Span));
    }

    [Fact]
    public async Task What_was_written_is_read_again_before_the_commit()
    {
        var documents = NewDocuments();
        await documents.WriteAsync(Change("webchat/conversations/c1", "{}"), Token);
        Assert.Equal("{}", Encoding.UTF8.GetString((await documents.ReadAsync(["webchat/conversations/c1"], Token)).Single().Value.Json.Span));
        Assert.Equal(0, Assert.Single(documents.Writes()).ExpectedVersion);
    }

    [Fact]
    public async Task A_stale_etag_is_refused_within_the_turn_too()
    {
        Store("webchat|k", 1, "{}");
        var documents = NewDocuments();
        var stale = (await documents.ReadAsync(["k"], Token))["k"].ETag;
        await documents.WriteAsync(Change("k", """{"a":1}""", stale), Token);
        await Assert.ThrowsAsync<StorageConflictException>(() => documents.WriteAsync(Change("k", """{"a":2}""", stale), Token));
    }

    [Fact]
    public async Task A_deleted_document_is_gone_and_one_that_never_was_needs_no_write()
    {
        Store("webchat|k", 3, "{}");
        var documents = NewDocuments();
        await documents.DeleteAsync(["k", "never"], Token);
        Assert.Empty(await documents.ReadAsync(["k"], Token));
        var write = Assert.Single(documents.Writes());
        Assert.Null(write.Body);
        Assert.Equal(3, write.ExpectedVersion);
        Assert.DoesNotContain("webchat|k", documents.After().Keys);
    }

    [Fact]
    public async Task It_explains_which_properties_changed_and_keeps_what_others_wrote()
    {
        Store("webchat|webchat/users/u1", 2, """{"name":"Ada","tier":1}""");
        var documents = NewDocuments();
        await documents.ReadAsync(["webchat/users/u1"], Token);
        await documents.WriteAsync(Change("webchat/users/u1", """{"name":"Ada","tier":2,"new":true}"""), Token);
        var change = Assert.Single(documents.Explain());
        Assert.Equal(["tier", "new"], change.Changed);
        Assert.Equal("""{"name":"Ada","tier":1}""", change.Before!.Value.GetRawText());
    }

    [Fact]
    public async Task What_the_last_turn_left_needs_no_read()
    {
        var known = new Dictionary<string, StoredDocument> { ["webchat|k"] = new("webchat|k", 4, "{}"u8.ToArray()) };
        var documents = new TurnDocuments(s_key, known, ReadAsync);
        await documents.WriteAsync(Change("k", """{"a":1}"""), Token);
        Assert.Equal(0, _reads);
        Assert.Equal(4, Assert.Single(documents.Writes()).ExpectedVersion);
        Assert.Equal(5, documents.After()["webchat|k"].Version);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, StorageItem> Change(string key, string json, string? etag = null) =>
        new() { [key] = new StorageItem(Encoding.UTF8.GetBytes(json), etag) };

    private TurnDocuments NewDocuments() => new(s_key, new Dictionary<string, StoredDocument>(), ReadAsync);

    private void Store(string key, long version, string json) => _stored[key] = new StoredDocument(key, version, Encoding.UTF8.GetBytes(json));

    private ValueTask<IReadOnlyList<StoredDocument>> ReadAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        _reads++;
        return ValueTask.FromResult<IReadOnlyList<StoredDocument>>(
            [.. keys.Select(key => _stored.GetValueOrDefault(key) ?? new StoredDocument(key, 0, default))]);
    }
}

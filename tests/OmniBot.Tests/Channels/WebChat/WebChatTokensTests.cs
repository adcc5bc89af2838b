using System.Runtime.Versioning;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using OmniBot.Channels.WebChat;

namespace OmniBot.Tests.Channels.WebChat;

public sealed class WebChatTokensTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly WebChatOptions _options = new() { DataFolder = Directory.CreateTempSubdirectory("omnibot-key-").FullName };
    private readonly WebChatTicket _ticket = new("c1", "dl_ada", "Ada", "bot");

    public void Dispose() => Directory.Delete(_options.DataFolder, recursive: true);

    [Fact]
    public async Task A_token_says_who_talks_in_which_conversation()
    {
        var tokens = Tokens();
        var (state, ticket) = await tokens.ReadAsync(tokens.Issue(_ticket));
        Assert.Equal(TicketState.Valid, state);
        Assert.Equal(_ticket, ticket);
    }

    [Fact]
    public void Web_Chat_finds_the_user_in_the_user_claim() =>
        Assert.Equal("dl_ada", new JsonWebToken(Tokens().Issue(_ticket)).GetPayloadValue<string>("user"));

    [Fact]
    public async Task A_token_expires_after_its_lifetime_and_not_before()
    {
        var tokens = Tokens();
        var token = tokens.Issue(_ticket);
        _time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(TicketState.Valid, (await tokens.ReadAsync(token)).State);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((TicketState.Expired, null), await tokens.ReadAsync(token));
    }

    [Fact]
    public async Task A_changed_token_is_not_ours()
    {
        var parts = Tokens().Issue(_ticket).Split('.');
        var other = Tokens().Issue(_ticket with { ConversationId = "c2" }).Split('.');
        Assert.Equal(TicketState.Invalid, (await Tokens().ReadAsync($"{parts[0]}.{other[1]}.{parts[2]}")).State);
        Assert.Equal(TicketState.Invalid, (await Tokens().ReadAsync("nonsense")).State);
    }

    [Fact]
    public async Task A_token_without_signature_is_not_ours()
    {
        var parts = Tokens().Issue(_ticket).Split('.');
        var header = Base64Url("""{"alg":"none","typ":"JWT"}""");
        Assert.Equal(TicketState.Invalid, (await Tokens().ReadAsync($"{header}.{parts[1]}.")).State);
    }

    [Fact]
    public async Task Tokens_outlive_a_restart_since_the_key_is_kept()
    {
        var token = Tokens().Issue(_ticket);
        Assert.Equal(TicketState.Valid, (await Tokens().ReadAsync(token)).State);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_key_file_is_readable_by_its_owner_only()
    {
        Tokens().Issue(_ticket);
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
        }

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(_options.DataFolder, "webchat.key")));
    }

    [Fact]
    public async Task A_configured_key_is_used_and_no_file_is_made()
    {
        var kept = Tokens().Issue(_ticket);
        File.Delete(Path.Combine(_options.DataFolder, "webchat.key"));
        _options.SigningKey = Convert.ToBase64String(new byte[32]);
        Assert.Equal(TicketState.Invalid, (await Tokens().ReadAsync(kept)).State);
        Assert.Empty(Directory.GetFiles(_options.DataFolder));
    }

    [Fact]
    public void A_damaged_key_file_is_named_and_not_replaced()
    {
        var path = Path.Combine(_options.DataFolder, "webchat.key");
        File.WriteAllText(path, "short");
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => Tokens().Issue(_ticket)).Message);
        Assert.Equal("short", File.ReadAllText(path));
    }

    private WebChatTokens Tokens()
    {
        var options = Options.Create(_options);
        return new WebChatTokens(new FileKeyStore(options), options, _time);
    }

    private static string Base64Url(string text) =>
        Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(text);
}

using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Core.Turns.Teams;
using OmniBot.TestKit;

namespace OmniBot.Tests.Core.Turns.Teams;

public sealed class TeamsSSOTokenExchangeMiddlewareTests
{
    private readonly MemoryStorage _storage = new();
    private readonly CountingTokenService _tokens = new();
    private readonly TestAdapter _adapter = new(OmniBot.Core.Schema.Channels.Msteams);
    private int _heard;

    public TeamsSSOTokenExchangeMiddlewareTests()
    {
        _adapter.Use(new TeamsSSOTokenExchangeMiddleware(_storage, "graph"));
        _adapter.Prepare = turn => turn.TurnState.Set<IUserTokenClient>(_tokens);
    }

    [Fact]
    public async Task The_bot_hears_a_good_token_once_for_each_id()
    {
        await OfferAsync("1", "sso");
        await OfferAsync("1", "sso");
        Assert.Equal((1, 1), (_heard, _tokens.Exchanges));
        AssertAnswer(200, """{"id":"1","connectionName":"graph"}""");
        await OfferAsync("2", "sso");
        Assert.Equal((2, 2), (_heard, _tokens.Exchanges));
    }

    [Fact]
    public async Task A_token_that_cannot_be_exchanged_is_answered_with_412_each_time()
    {
        await OfferAsync("1", "bad");
        AssertAnswer(412, """{"id":"1","connectionName":"graph","failureDetail":"The token can't be exchanged; the user has to sign in."}""");
        await OfferAsync("1", "bad");
        AssertAnswer(412, """{"id":"1","connectionName":"graph","failureDetail":"The token could not be exchanged."}""");
        Assert.Equal((0, 1), (_heard, _tokens.Exchanges));
    }

    [Fact]
    public async Task A_token_service_that_fails_is_answered_with_412()
    {
        await OfferAsync("1", "down");
        Assert.Equal(412, _adapter.LastInvokeResponse!.Status);
        Assert.Equal(0, _heard);
    }

    [Fact]
    public async Task The_bot_gets_the_exchanged_token_without_another_exchange()
    {
        await _adapter.ProcessActivityAsync(
            OfferOf("1", "sso"),
            async (turn, token) =>
            {
                var client = turn.TurnState.Get<IUserTokenClient>()!;
                var again = await client.ExchangeTokenAsync("user1", "graph", "msteams", new TokenExchangeRequest(token: "sso"), token);
                Assert.Equal("token of graph", again?.Token);
                Assert.Null(await client.ExchangeTokenAsync("user1", "graph", "msteams", new TokenExchangeRequest(token: "other"), token));
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(2, _tokens.Exchanges);
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData(null, "sso")]
    public async Task An_invoke_without_id_or_token_is_answered_with_400(string? id, string? token)
    {
        await OfferAsync(id, token);
        Assert.Equal(400, _adapter.LastInvokeResponse!.Status);
        Assert.Equal((0, 0), (_heard, _tokens.Exchanges));
    }

    [Fact]
    public async Task What_is_for_another_connection_or_from_another_channel_passes()
    {
        await OfferAsync("1", "sso", connection: "mail");
        var elsewhere = OfferOf("1", "sso");
        elsewhere.ChannelId = "webchat";
        await RunAsync(elsewhere);
        await RunAsync(new Activity(ActivityTypes.Message) { Text = "Hello" });
        Assert.Equal((3, 0), (_heard, _tokens.Exchanges));
    }

    [Fact]
    public async Task Old_ids_are_forgotten_and_tokens_never_stored()
    {
        for (var i = 1; i <= 51; i++)
        {
            await OfferAsync($"{i}", "sso");
        }

        var document = Assert.Single(await _storage.ReadAsync(["msteams/conversations/convo1/tokenExchanges"], TestContext.Current.CancellationToken));
        var text = System.Text.Encoding.UTF8.GetString(document.Value.Json.Span);
        Assert.DoesNotContain("\"Id\":\"1\"", text);
        Assert.Contains("\"Id\":\"2\"", text);
        Assert.DoesNotContain("sso", text);
        Assert.DoesNotContain("token of", text);
    }

    private static Activity OfferOf(string? id, string? token, string connection = "graph") => new(ActivityTypes.Invoke)
    {
        Name = SignInConstants.TokenExchangeOperationName,
        Value = new TokenExchangeInvokeRequest { Id = id, ConnectionName = connection, Token = token },
    };

    private Task OfferAsync(string? id, string? token, string connection = "graph") => RunAsync(OfferOf(id, token, connection));

    private Task RunAsync(Activity activity) => _adapter.ProcessActivityAsync(
        activity,
        (_, _) =>
        {
            _heard++;
            return Task.CompletedTask;
        },
        TestContext.Current.CancellationToken);

    private void AssertAnswer(int status, string body)
    {
        Assert.Equal(status, _adapter.LastInvokeResponse!.Status);
        Assert.Equal(body, ActivityJson.ToElement(_adapter.LastInvokeResponse.Body).GetRawText());
    }

    private sealed class CountingTokenService : IUserTokenClient
    {
        public int Exchanges { get; private set; }

        public Task<TokenResponse?> ExchangeTokenAsync(
            string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken)
        {
            Exchanges++;
            return exchangeRequest.Token switch
            {
                "sso" => Task.FromResult<TokenResponse?>(new TokenResponse(channelId, connectionName, $"token of {connectionName}")),
                "down" => throw new ChannelException(ChannelError.Unavailable, "503"),
                _ => Task.FromResult<TokenResponse?>(null),
            };
        }

        public Task<TokenResponse?> GetUserTokenAsync(
            string userId, string connectionName, string channelId, string? magicCode, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<SignInResource> GetSignInResourceAsync(
            string connectionName, Activity activity, string? finalRedirect, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}

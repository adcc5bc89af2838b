using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class OAuthPromptTests
{
    private readonly TokenService _tokens = new();

    [Fact]
    public Task The_card_holds_the_connection_and_the_link_and_an_event_brings_the_token() =>
        Talk().User("hi").Bot(reply =>
        {
            var attachment = Assert.Single(reply.Attachments!);
            Assert.Equal(OAuthCard.ContentType, attachment.ContentType);
            var card = attachment.GetContentAs<OAuthCard>()!;
            Assert.Equal("mail", card.ConnectionName);
            Assert.Equal("https://login.example", card.Buttons![0].Value!.ToString());
            Assert.Equal("exchange-1", card.TokenExchangeResource!.Id);
        })
        .User(new Activity(ActivityTypes.Event) { Name = "tokens/response", Value = new TokenResponse(connectionName: "mail", token: "by event") })
        .Ends("by event")
        .PlayAsync();

    [Fact]
    public Task The_digits_of_the_sign_in_page_bring_the_token_and_the_next_time_there_is_no_card() =>
        Talk().User("hi").Bot(_ => { })
            .User($"the code is {TokenService.Code}").Ends("token")
            .User("again").Ends("token")
            .PlayAsync();

    [Fact]
    public Task Another_message_ends_the_prompt_without_a_token() =>
        Talk().User("hi").Bot(_ => { }).User("no 1234567").Ends().PlayAsync();

    [Fact]
    public Task Another_message_is_let_through_if_the_settings_say_so() =>
        Talk(settings => settings.EndOnInvalidMessage = false)
            .User("hi").Bot(_ => { })
            .User("what?").Bot("Please sign in.")
            .User(TokenService.Code).Ends("token")
            .PlayAsync();

    [Fact]
    public Task Time_runs_out_after_a_quarter_of_an_hour() =>
        Talk().User("hi").Bot(_ => { })
            .After(TimeSpan.FromMinutes(15))
            .User(TokenService.Code).Ends()
            .PlayAsync();

    [Fact]
    public Task An_event_that_is_no_sign_in_does_not_end_the_prompt_when_time_has_run_out() =>
        Talk(settings => settings.Timeout = 1000).User("hi").Bot(_ => { })
            .After(TimeSpan.FromMinutes(1))
            .User(new Activity(ActivityTypes.Event) { Name = "tick" }).BotIsSilent()
            .User("hello?").Ends()
            .PlayAsync();

    [Theory]
    [InlineData(TokenService.Code, 200)]
    [InlineData("654321", 404)]
    public async Task An_invoke_with_the_state_of_the_sign_in_is_answered(string code, int status)
    {
        var talk = Talk();
        await talk.User("hi").Bot(_ => { })
            .User(new Activity(ActivityTypes.Invoke) { Name = "signin/verifyState", Value = new { state = code } })
            .PlayAsync();
        Assert.Equal(status, talk.Adapter.LastInvokeResponse!.Status);
        Assert.Equal(status == 200 ? DialogTurnStatus.Complete : DialogTurnStatus.Waiting, talk.Result!.Status);
    }

    [Theory]
    [InlineData("mail", "sso", 200)]
    [InlineData("mail", "other", 412)]
    [InlineData("other", "sso", 400)]
    [InlineData("mail", null, 400)]
    public async Task A_clients_own_token_is_exchanged(string connection, string? token, int status)
    {
        var talk = Talk();
        await talk.User("hi").Bot(_ => { })
            .User(new Activity(ActivityTypes.Invoke)
            {
                Name = "signin/tokenExchange",
                Value = new TokenExchangeInvokeRequest { Id = "exchange-1", ConnectionName = connection, Token = token },
            })
            .PlayAsync();
        Assert.Equal(status, talk.Adapter.LastInvokeResponse!.Status);
        Assert.Equal(status == 200 ? "exchanged" : null, talk.Result!.Result);
    }

    [Fact]
    public Task A_channel_without_cards_gets_the_link_as_text() =>
        Talk().On(ChannelCapabilities.TextOnly).User("hi").Bot("Sign in:\nhttps://login.example").PlayAsync();

    [Fact]
    public async Task Without_a_token_service_the_prompt_says_what_is_missing()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Conversation.With(Ask.With(new OAuthPrompt("p", new OAuthPromptSettings()), null)).User("hi").PlayAsync());
        Assert.Contains("IUserTokenClient", exception.Message);
    }

    private Conversation Talk(Action<OAuthPromptSettings>? change = null)
    {
        var settings = new OAuthPromptSettings { ConnectionName = "mail", Title = "Sign in" };
        change?.Invoke(settings);
        var conversation = Conversation.With(Ask.With(
            new OAuthPrompt("p", settings),
            new PromptOptions { Prompt = MessageFactory.Text("Sign in:"), RetryPrompt = MessageFactory.Text("Please sign in.") },
            result => ((TokenResponse?)result)?.Token));
        var prepare = conversation.Adapter.Prepare!;
        conversation.Adapter.Prepare = context =>
        {
            prepare(context);
            context.TurnState.Set<IUserTokenClient>(_tokens);
        };
        return conversation;
    }
}

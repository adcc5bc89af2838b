using OmniBot.Core.Crm;

namespace OmniBot.Tests.Packs.Person;

public sealed class PersonDialogTests : IDisposable
{
    private readonly BotTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Asks_what_it_is_about_when_nothing_is_known_and_for_an_address_that_can_be_skipped()
    {
        Assert.Contains("What is it about?", await _talk.SayAsync("agent"));
        Assert.Contains("You can skip this.", await _talk.SayAsync("My lamp is broken, and I am angry."));
        Assert.Contains("Your case number is C-00001.", await _talk.SayAsync("Skip"));
        var made = Assert.Single(_talk.Crm.Cases);
        Assert.Equal("My lamp is broken, and I am angry.", made.Subject);
        Assert.Null(made.Contact);
        Assert.Equal("en", made.Language);
    }

    [Fact]
    public async Task Passes_on_the_transcript_and_what_the_bot_knows()
    {
        await _talk.SayAllAsync("where is ORD-1001, my mail is ada@example.com", "talk to a human");
        var made = Assert.Single(_talk.Crm.Cases);
        Assert.Equal("c1", made.CustomerId);
        Assert.Equal("ada@example.com", made.Contact);
        Assert.Contains("User: where is ORD-1001", made.Transcript);
        Assert.Contains("Bot: Order ORD-1001: shipped.", made.Transcript);
        Assert.Contains("Asked for: orders.status", made.Summary);
        Assert.Contains("Identity checked: Ada Lovelace (ada@example.com)", made.Summary);
        Assert.Contains("Orders looked at: ORD-1001", made.Summary);
        Assert.Contains("identity:verified", made.Summary);
    }

    [Fact]
    public async Task Interrupts_at_any_time_and_comes_back()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice");
        Assert.Contains("at which e-mail address", await _talk.SayAsync("Talk to a person"), StringComparison.OrdinalIgnoreCase);
        var answer = await _talk.SayAsync("ada@example.com");
        Assert.Contains("Your case number is C-00001. We will write to ada@example.com.", answer);
        Assert.Contains("Back to your appointment:", answer);
    }

    [Fact]
    public async Task Loses_nothing_when_the_CRM_fails_and_opens_one_case()
    {
        await _talk.SayAllAsync("agent", "My lamp is broken");
        _talk.Crm.Fail("openCase", ConnectorError.Unavailable);
        Assert.Contains("can't reach our system", await _talk.SayAsync("ada@example.com"));
        Assert.Equal(["Try again", "Cancel"], _talk.Buttons);
        Assert.Contains("C-00001", await _talk.SayAsync("Try again"));
        Assert.Equal("ada@example.com", Assert.Single(_talk.Crm.Cases).Contact);
    }

    [Fact]
    public async Task Speaks_German()
    {
        using var talk = new BotTalk("de");
        await talk.SayAllAsync("Mitarbeiter bitte", "Die Lampe ist kaputt");
        Assert.Contains("Ihre Vorgangsnummer ist C-00001.", await talk.SayAsync("überspringen"));
        Assert.Contains("Identität nicht geprüft", Assert.Single(talk.Crm.Cases).Summary);
    }
}

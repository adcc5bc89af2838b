using OmniBot.Core.Crm;

namespace OmniBot.Tests.Packs.Orders;

public sealed class OrderTalkTests : IDisposable
{
    private readonly BotTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Asks_for_number_and_address_and_shows_the_order()
    {
        Assert.Contains("What is your order number?", await _talk.SayAsync("where is my order"));
        Assert.Contains("Which e-mail address did you use for order ORD-1001?", await _talk.SayAsync("ord 1001"));
        var answer = await _talk.SayAsync("Ada@Example.com");
        Assert.Contains("Order ORD-1001: shipped.", answer);
        Assert.Contains("Expected on Friday, 27 November 2026.", answer);
        Assert.Contains("JD0001", answer);
        Assert.Contains("2 × Lamp, €49.90", answer);
        Assert.Contains("Total: €53.40", answer);
    }

    [Fact]
    public async Task Takes_number_and_address_from_the_first_utterance()
    {
        Assert.Contains("Order ORD-1001: shipped.", await _talk.SayAsync("where is ORD-1001, my mail is ada@example.com"));
        Assert.Contains("intent:orders.status", _talk.Explain.Rules);
    }

    [Fact]
    public async Task Speaks_German_with_German_dates_and_money()
    {
        using var talk = new BotTalk("de");
        Assert.Contains("Wie ist Ihre Bestellnummer?", await talk.SayAsync("wo ist meine Bestellung"));
        var answer = await talk.SayAllAsync("ORD-1001", "ada@example.com");
        Assert.Contains("Bestellung ORD-1001: verschickt.", answer);
        Assert.Contains("am Freitag, 27. November 2026.", answer);
        Assert.Contains("49,90 €", answer);
    }

    [Fact]
    public async Task Refuses_the_order_of_another_customer_with_the_words_and_calls_for_one_that_does_not_exist()
    {
        using var other = new BotTalk();
        var foreign = await _talk.SayAsync("where is ORD-2001, my mail is ada@example.com");
        var missing = await other.SayAsync("where is ORD-9999, my mail is ada@example.com");
        Assert.Contains("I can't find an order with this number and e-mail address.", foreign);
        Assert.Equal(missing, foreign);
        Assert.Equal(other.Crm.Calls, _talk.Crm.Calls);
        Assert.DoesNotContain("Desk", foreign);
    }

    [Fact]
    public async Task Offers_a_person_after_three_wrong_tries_and_checks_no_more()
    {
        await _talk.SayAllAsync("where is ORD-2001, my mail is ada@example.com", "ORD-9998", "ada@example.com", "ORD-9999");
        Assert.Contains("Would you like to talk to a person?", await _talk.SayAsync("bob@example.net"));
        await _talk.SayAsync("no");
        _talk.Crm.Calls.Clear();
        Assert.Contains("Would you like to talk to a person?", await _talk.SayAsync("where is ORD-1001, my mail is ada@example.com"));
        Assert.Empty(_talk.Crm.Calls);
    }

    [Fact]
    public async Task Knows_the_customer_for_later_orders_of_the_same_conversation()
    {
        await _talk.SayAsync("where is ORD-1001, my mail is ada@example.com");
        Assert.Contains("Order ORD-1002: delivered.", await _talk.SayAsync("status of ORD-1002 please"));
        Assert.Contains("I can't find an order", await _talk.SayAsync("status of ORD-2001 please"));
    }

    [Fact]
    public async Task Lists_the_orders_once_the_customer_is_known_and_shows_the_one_that_is_chosen()
    {
        Assert.Contains("I need the number of one of them", await _talk.SayAsync("my orders"));
        var list = await _talk.SayAllAsync("ORD-1002", "ada@example.com");
        Assert.Contains("Your latest orders, Ada Lovelace:", list);
        Assert.Contains("ORD-1001 of Friday, 20 November 2026: shipped", list);
        Assert.DoesNotContain("ORD-2001", list);
        Assert.Equal(["ORD-1001", "ORD-1002", "No"], _talk.Buttons);
        Assert.Contains("Order ORD-1001: shipped.", await _talk.SayAsync("the first"));
    }

    [Fact]
    public async Task Keeps_what_was_said_when_the_CRM_fails_and_tries_again()
    {
        _talk.Crm.Fail("findOrder", ConnectorError.Unavailable);
        var answer = await _talk.SayAsync("where is ORD-1001, my mail is ada@example.com");
        Assert.Contains("I can't reach our system", answer);
        Assert.Equal(["Try again", "Talk to a person", "Cancel"], _talk.Buttons);
        Assert.Contains("Order ORD-1001: shipped.", await _talk.SayAsync("Try again"));
    }

    [Theory]
    [InlineData(ConnectorError.Invalid, "did not accept")]
    [InlineData(ConnectorError.Denied, "not allowed")]
    [InlineData(ConnectorError.NotFound, "does not find this any more")]
    [InlineData(ConnectorError.Conflict, "changed by someone else")]
    [InlineData(ConnectorError.Throttled, "too much to do")]
    [InlineData(ConnectorError.Unavailable, "can't reach")]
    public async Task Has_words_for_each_kind_of_failure(ConnectorError error, string words)
    {
        _talk.Crm.Fail("findOrder", error);
        Assert.Contains(words, await _talk.SayAsync("where is ORD-1001, my mail is ada@example.com"));
    }
}

namespace OmniBot.Tests.Packs;

public sealed class RootDialogTests : IDisposable
{
    private readonly BotTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Greets_who_joins_with_the_menu_as_buttons()
    {
        Assert.Contains("bot", await _talk.JoinAsync());
        Assert.Equal("Where is my order?", _talk.Buttons[0]);
        Assert.Contains("Talk to a person", _talk.Buttons);
        using var german = new BotTalk("de-AT");
        Assert.Contains("ein Bot", (await german.JoinAsync()).Replace("der Bot", "ein Bot", StringComparison.Ordinal));
        Assert.Equal("Wo ist meine Bestellung?", german.Buttons[0]);
    }

    [Fact]
    public async Task Lists_the_menu_with_numbers_where_the_channel_has_no_buttons()
    {
        _talk.Capabilities = OmniBot.Core.Channels.ChannelCapabilities.TextOnly;
        Assert.Contains("\n1. Where is my order?", await _talk.JoinAsync());
        Assert.Empty(_talk.Buttons);
    }

    [Theory]
    [InlineData("en", "Where is my order?", "order number")]
    [InlineData("en", "My orders", "number of one of them")]
    [InlineData("en", "Book an appointment", "appointment about")]
    [InlineData("en", "Move my appointment", "number of your appointment")]
    [InlineData("en", "Cancel my appointment", "number of your appointment")]
    [InlineData("en", "Find my appointment", "number of your appointment")]
    [InlineData("en", "Ask a question", "What would you like to know?")]
    [InlineData("en", "Talk to a person", "What is it about?")]
    [InlineData("de", "Wo ist meine Bestellung?", "Bestellnummer")]
    [InlineData("de", "Meine Bestellungen", "Nummer von einer davon")]
    [InlineData("de", "Termin buchen", "Worum geht es bei dem Termin?")]
    [InlineData("de", "Termin verschieben", "Welche Nummer hat Ihr Termin?")]
    [InlineData("de", "Termin absagen", "Welche Nummer hat Ihr Termin?")]
    [InlineData("de", "Termin finden", "Welche Nummer hat Ihr Termin?")]
    [InlineData("de", "Frage stellen", "Was möchten Sie wissen?")]
    [InlineData("de", "Mit einem Menschen sprechen", "Worum geht es?")]
    public async Task Each_button_of_the_menu_begins_its_conversation(string locale, string button, string words)
    {
        using var talk = new BotTalk(locale);
        await talk.JoinAsync();
        Assert.Contains(button, talk.Buttons);
        Assert.Contains(words, await talk.SayAsync(button));
    }

    [Theory]
    [InlineData("en", "cancel", "What else can I do")]
    [InlineData("de", "abbrechen", "Was kann ich sonst")]
    public async Task Cancels_at_any_depth(string locale, string word, string words)
    {
        using var talk = new BotTalk(locale);
        await talk.SayAllAsync(locale == "en" ? "Book an appointment" : "Termin buchen", "xyz", "morgen tomorrow", "1");
        Assert.Contains(words, await talk.SayAsync(word));
        Assert.Contains("interruption:cancel", talk.Explain.Rules);
        Assert.Contains(locale == "en" ? "nothing to cancel" : "nichts abzubrechen", await talk.SayAsync(word));
    }

    [Fact]
    public async Task Helps_and_asks_the_open_question_again()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice");
        var answer = await _talk.SayAsync("help");
        Assert.Contains("You can answer the open question", answer);
        Assert.EndsWith("“next Tuesday afternoon”.", answer);
        Assert.Contains("interruption:help", _talk.Explain.Rules);
        Assert.Contains("These times are free.", await _talk.SayAsync("tomorrow"));
    }

    [Fact]
    public async Task Shows_the_menu_and_leaves_the_question_open()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice");
        Assert.Contains("still open", await _talk.SayAsync("menu"));
        Assert.Contains("These times are free.", await _talk.SayAsync("tomorrow"));
    }

    [Fact]
    public async Task Starts_over_and_forgets_who_the_customer_is()
    {
        await _talk.SayAsync("where is ORD-1001, my mail is ada@example.com");
        Assert.Contains("again from the beginning", await _talk.SayAsync("start over"));
        Assert.Contains("Which e-mail address", await _talk.SayAsync("ORD-1001"));
    }

    [Fact]
    public async Task Answers_a_question_in_the_middle_of_a_booking_and_comes_back_to_it()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "2");
        var answer = await _talk.SayAsync("what are your opening hours");
        Assert.Contains("Body hours en", answer);
        Assert.Contains("Back to your appointment:\nWhat is your name?", answer);
        Assert.Contains("digression:faq.ask", _talk.Explain.Rules);
        Assert.Contains("return:appointments.book", _talk.Explain.Rules);
        Assert.Contains("25 November 2026, 10:00", await _talk.SayAllAsync("Ada", "ada@example.com"));
    }

    [Fact]
    public async Task Looks_up_an_order_in_the_middle_of_a_booking_over_several_turns()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice");
        Assert.Contains("What is your order number?", await _talk.SayAsync("where is my order"));
        var answer = await _talk.SayAllAsync("ORD-1001", "ada@example.com");
        Assert.Contains("Order ORD-1001: shipped.", answer);
        Assert.Contains("Back to your appointment:", answer);
        Assert.Contains("Which day suits you?", answer);
        Assert.Contains("These times are free.", await _talk.SayAsync("tomorrow"));
    }

    [Fact]
    public async Task Takes_what_the_question_asks_for_as_its_answer_whatever_the_recognizer_says()
    {
        _talk.Recognizer.Scripted["tomorrow"] = [("orders.status", 1.0)];
        _talk.Recognizer.Scripted["2"] = [("faq.ask", 1.0)];
        _talk.Recognizer.Scripted["ada@example.com"] = [("orders.list", 1.0)];
        await _talk.SayAllAsync("Book an appointment", "Advice");
        Assert.Contains("These times are free.", await _talk.SayAsync("tomorrow"));
        Assert.Contains("What is your name?", await _talk.SayAsync("2"));
        await _talk.SayAsync("Ada");
        Assert.Contains("Shall I book this?", await _talk.SayAsync("ada@example.com"));
    }

    [Fact]
    public async Task Takes_a_topic_that_sounds_like_another_conversation_as_the_topic()
    {
        await _talk.SayAsync("Book an appointment");
        Assert.Contains("Which day suits you?", await _talk.SayAsync("my package has not arrived yet"));
    }

    [Fact]
    public async Task Comes_back_at_once_from_a_question_that_has_no_answer()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "1");
        Assert.Contains("I have no answer to that, sorry.\nBack to your appointment:\nWhat is your name?", await _talk.SayAsync("do you have parking?"));
        Assert.Contains("Which e-mail address", await _talk.SayAsync("My name is Ada"));
    }

    [Fact]
    public async Task Shows_an_appointment_in_the_middle_of_booking_another_one()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "1", "Ada", "ada@example.com", "yes");
        await _talk.SayAllAsync("Book an appointment", "Repair", "when is my appointment?");
        Assert.Contains("Appointment A-00001, Advice:", await _talk.SayAsync("A-00001"));
        Assert.Contains("Which day suits you?", _talk.Text);
    }

    [Fact]
    public async Task Takes_no_request_for_a_name()
    {
        _talk.Recognizer.Scripted["cancel my order please"] = [("orders.status", 0.48)];
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "1");
        Assert.Contains("Please write just your name.", await _talk.SayAsync("cancel my order please"));
    }

    [Fact]
    public async Task Changes_to_another_matter_of_the_same_kind()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice");
        Assert.Contains("number of your appointment", await _talk.SayAsync("cancel my appointment"));
        Assert.Contains("What else can I do", await _talk.SayAsync("cancel"));
    }

    [Fact]
    public async Task Asks_which_of_two_close_intents_was_meant_and_goes_on_with_what_was_said()
    {
        const string Text = "ORD-1001 something";
        _talk.Recognizer.Scripted[Text] = [("orders.status", 0.48), ("orders.list", 0.45)];
        Assert.Contains("Do you mean “Where is my order?” or “My orders”?", await _talk.SayAsync(Text));
        Assert.Equal(["Where is my order?", "My orders", "Neither"], _talk.Buttons);
        Assert.Contains("Which e-mail address did you use for order ORD-1001?", await _talk.SayAsync("Where is my order?"));
    }

    [Fact]
    public async Task Offers_a_person_after_two_misses_in_a_row()
    {
        Assert.Contains("fallback:1", (await _talk.SayAsync("qwertz"), _talk.Explain.Rules).Rules);
        Assert.Contains("Would you like to talk to a person?", await _talk.SayAsync("asdfgh"));
        Assert.Contains("e-mail address can we reach you", await _talk.SayAsync("yes"));
    }

    [Fact]
    public async Task Counts_misses_anew_after_something_was_understood()
    {
        await _talk.SayAllAsync("qwertz", "hello");
        Assert.DoesNotContain("person?", await _talk.SayAsync("asdfgh"));
        Assert.Contains("fallback:1", _talk.Explain.Rules);
    }

    [Fact]
    public async Task Says_that_it_is_a_bot() =>
        Assert.Contains("OmniBot, a bot: a computer program, not a person", await _talk.SayAsync("are you human?"));

    [Fact]
    public async Task Hints_at_ways_out_after_two_wrong_answers()
    {
        await _talk.SayAllAsync("where is my order", "hm", "hm");
        Assert.Contains("You can also say “cancel”", _talk.Text);
        Assert.Equal(["Cancel", "Talk to a person"], _talk.Buttons);
    }

    [Fact]
    public async Task Tells_what_the_recognizer_made_of_a_message()
    {
        await _talk.SayAsync("where is my order");
        Assert.Equal("orders.status", _talk.Explain.Recognition!.Intents[0].Name);
        Assert.Equal("en", _talk.Explain.Recognition.Locale);
    }
}

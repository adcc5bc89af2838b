namespace OmniBot.Tests.Packs.Hearing;

public sealed class UserLanguageTests : IDisposable
{
    private readonly BotTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Follows_the_customer_into_another_language_in_mid_dialog_and_keeps_what_was_said()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice");
        Assert.Contains("Diese Zeiten sind frei.", await _talk.SayAsync("bitte morgen nachmittag"));
        Assert.Contains("language:de", _talk.Explain.Rules);
        Assert.Contains("Wie heißen Sie?", await _talk.SayAsync("13:00"));
        Assert.Contains("Soll ich das buchen? Advice: Mittwoch, 25. November 2026, 13:00", await _talk.SayAllAsync("Ada", "ada@example.com"));
        Assert.Contains("Ihr Termin ist gebucht", await _talk.SayAsync("ja"));
    }

    [Fact]
    public async Task Asks_the_open_question_again_in_the_language_that_is_asked_for()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow");
        var answer = await _talk.SayAsync("auf Deutsch bitte");
        Assert.Contains("wir machen auf Deutsch weiter", answer);
        Assert.Contains("Diese Zeiten sind frei.", answer);
        Assert.Equal(["Mi 25.11., 09:00", "Mi 25.11., 10:00", "Mi 25.11., 11:00", "Mi 25.11., 12:00", "Anderer Tag"], _talk.Buttons);
        Assert.Contains("Wie heißen Sie?", await _talk.SayAsync("Mi 25.11., 10:00"));
        Assert.Contains("What is your name?", await _talk.SayAsync("English please"));
    }

    [Fact]
    public async Task Understands_the_buttons_of_the_language_before()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "auf Deutsch bitte");
        Assert.Contains("Wie heißen Sie?", await _talk.SayAsync("Wed 25 Nov, 10:00"));
    }

    [Theory]
    [InlineData("ORD-1001")]
    [InlineData("ada@ich-bin-wo.de")]
    [InlineData("12345")]
    public async Task Stays_in_its_language_for_numbers_and_addresses(string text)
    {
        await _talk.SayAllAsync("where is my order", text);
        Assert.DoesNotContain(_talk.Explain.Rules, rule => rule.StartsWith("language:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stays_in_its_language_for_names()
    {
        await _talk.SayAllAsync("Book an appointment", "Advice", "tomorrow", "1");
        Assert.Contains("Which e-mail address", await _talk.SayAsync("Wo Ist Meine"));
    }

    [Fact]
    public async Task Remembers_the_language_and_falls_back_to_the_first_one_for_an_unknown_locale()
    {
        await _talk.SayAsync("auf Deutsch bitte");
        Assert.Contains("Wie ist Ihre Bestellnummer?", await _talk.SayAsync("wo ist meine Bestellung"));
        using var french = new BotTalk("fr-FR");
        Assert.Contains("What can I do for you?", (await french.JoinAsync()).Replace("How can I help?", "What can I do for you?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Understands_a_single_word_of_another_language()
    {
        await _talk.SayAsync("hallöchen");
        Assert.Contains("language:de", _talk.Explain.Rules);
    }

    [Fact]
    public async Task Asks_which_language_when_none_is_named()
    {
        Assert.Contains("Which language", await _talk.SayAsync("change language"));
        Assert.Equal(["English", "Deutsch"], _talk.Buttons);
        Assert.Contains("wir machen auf Deutsch weiter", await _talk.SayAsync("Deutsch"));
    }
}

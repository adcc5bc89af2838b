using OmniBot.Packs;

namespace OmniBot.Tests.Packs;

/// <summary>Sentences that are not among the utterances, with the models that are trained from those.</summary>
public sealed class TrainedRecognizerTests
{
    public static TheoryData<string, string, string> Paraphrases => new()
    {
        { "en", "orders.status", "could you check where my parcel is right now" },
        { "en", "orders.status", "has my package been sent out already?" },
        { "en", "orders.list", "please show me a list of my orders" },
        { "en", "appointments.book", "I'd love to book an appointment with an advisor" },
        { "en", "appointments.move", "I have to reschedule my appointment to another day" },
        { "en", "appointments.cancel", "please cancel the appointment I made" },
        { "en", "appointments.find", "what time was my appointment again?" },
        { "en", "faq.ask", "what are the opening hours on Monday" },
        { "en", "faq.ask", "which payment methods can I use" },
        { "en", "common.agent", "I need to talk to a real person now" },
        { "en", "common.help", "can you help me please" },
        { "en", "common.cancel", "please cancel this" },
        { "en", "common.startOver", "let's start over from the beginning" },
        { "en", "common.thanks", "thank you so much" },
        { "en", "common.goodbye", "ok bye bye" },
        { "en", "common.greeting", "hello there" },
        { "en", "common.about", "are you a bot or a human" },
        { "en", "feedback.give", "I would like to give some feedback" },
        { "de", "orders.status", "können Sie nachsehen wo mein Paket gerade ist" },
        { "de", "orders.status", "wurde mein Paket schon losgeschickt?" },
        { "de", "orders.list", "bitte zeigen Sie mir eine Liste meiner Bestellungen" },
        { "de", "appointments.book", "ich würde gern einen Termin bei einem Berater buchen" },
        { "de", "appointments.move", "ich muss meinen Termin auf einen anderen Tag verschieben" },
        { "de", "appointments.cancel", "bitte den Termin absagen" },
        { "de", "appointments.find", "um wie viel Uhr war noch mal mein Termin?" },
        { "de", "faq.ask", "wie sind die Öffnungszeiten am Montag" },
        { "de", "faq.ask", "welche Zahlungsarten kann ich nutzen" },
        { "de", "common.agent", "ich möchte jetzt mit einem echten Menschen sprechen" },
        { "de", "common.help", "können Sie mir bitte helfen" },
        { "de", "common.cancel", "bitte das abbrechen" },
        { "de", "common.startOver", "lass uns noch einmal von vorne anfangen" },
        { "de", "common.thanks", "vielen lieben Dank" },
        { "de", "common.goodbye", "tschüss und schönen Tag noch" },
        { "de", "common.greeting", "hallo guten Tag" },
        { "de", "common.about", "bist du ein Bot oder ein Mensch" },
        { "de", "feedback.give", "ich würde gern Feedback geben" },
    };

    [Theory]
    [MemberData(nameof(Paraphrases))]
    public void Understands_a_paraphrase(string language, string intent, string text)
    {
        var best = TrainedRecognizer.Predict(language, text)[0];
        Assert.True(best.Intent == intent && best.Score >= new PackOptions().IntentThreshold, $"{best.Intent} {best.Score:F2}");
    }

    [Theory]
    [InlineData("en", "the quick brown fox jumps over the lazy dog")]
    [InlineData("en", "who won the world cup in 1998")]
    [InlineData("en", "lorem ipsum dolor sit amet")]
    [InlineData("en", "asdf qwer zxcv")]
    [InlineData("de", "der Mond ist aufgegangen")]
    [InlineData("de", "wer hat 1974 die Weltmeisterschaft gewonnen")]
    [InlineData("de", "asdf qwer yxcv")]
    public void Does_not_claim_to_understand_nonsense(string language, string text)
    {
        var best = TrainedRecognizer.Predict(language, text)[0];
        Assert.True(best.Intent == "None" || best.Score < new PackOptions().IntentThreshold, $"{best.Intent} {best.Score:F2}");
    }

    [Fact]
    public async Task Plays_a_booking_with_an_interruption_in_two_languages()
    {
        using var talk = new BotTalk(recognizer: new TrainedRecognizer());
        await talk.SayAllAsync("I'd love to book an appointment with an advisor", "Repair of a lamp");
        Assert.Contains("Body hours en", await talk.SayAsync("what are the opening hours on Monday"));
        Assert.Contains("Which day suits you?", talk.Text);
        Assert.Contains("Diese Zeiten sind frei.", await talk.SayAsync("ich möchte bitte morgen Nachmittag"));
        await talk.SayAllAsync("die erste", "Ada Lovelace", "ada@example.com");
        Assert.Contains("Ihr Termin ist gebucht", await talk.SayAsync("ja bitte"));
        Assert.Contains("Wie war dieses Gespräch", await talk.SayAsync("tschüss und schönen Tag noch"));
    }

    [Fact]
    public async Task Offers_a_person_after_two_sentences_of_nonsense()
    {
        using var talk = new BotTalk(recognizer: new TrainedRecognizer());
        await talk.SayAllAsync("the quick brown fox jumps over the lazy dog", "lorem ipsum dolor sit amet");
        Assert.Contains("Would you like to talk to a person?", talk.Text);
    }
}

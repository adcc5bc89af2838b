namespace OmniBot.Tests.Connectors.Crm.Embedded.Search;

/// <summary>Questions as customers ask them, with the article of the sample data that answers each.</summary>
internal static class ArticleQuestions
{
    /// <summary>Each line is <c>topic|question</c>; an article's id is its language, a hyphen and the topic.</summary>
    private const string English = """
        delivery|How many days until my parcel arrives?
        delivery|what are your shipping costs
        delivery|Is delivery free?
        delivery|do you offer next day delivery
        returns|I want to send these shoes back
        returns|the jacket is the wrong size
        returns|how long do I have to return an item
        returns|can i exchange it for a bigger one
        returns|where do I get a return label
        refunds|I still haven't received my money back
        refunds|how long does a refund take
        refunds|when will you reimburse me
        refunds|my refund has not been credited yet
        payment|Can I pay with PayPal?
        payment|do you take mastercard
        payment|what payment options are there
        payment|is it possible to pay in instalments
        opening-hours|when are you open?
        opening-hours|are you open on saturday
        opening-hours|what time does the shop close
        opening-hours|opening times please
        warranty|is there a guarantee on this
        warranty|my kettle stopped working after a year
        warranty|how many years of warranty do I get
        warranty|do you repair defective devices
        address|I have moved, please change my delivery address
        address|can I ship it to a different address
        address|I typed the wrong postcode
        invoices|I need a receipt for my tax office
        invoices|please send me the invoice again
        invoices|where can I download the bill as pdf
        gift-cards|how can I redeem a voucher
        gift-cards|do giftcards expire
        gift-cards|is there any balance left on my gift card
        damaged|the vase was broken when it arrived
        damaged|my parcel came with a cracked screen
        damaged|you sent me the wrong item
        cancellation|I'd like to cancel my purchase
        cancellation|I ordered by mistake, can I undo it
        cancellation|please cancle my oder
        contact|what is your phone number?
        contact|how do I get in touch with customer service
        contact|can I call you
        privacy|what information do you store about me
        privacy|please delete all my data
        privacy|do you share my data with third parties
        account|I forgot my pasword
        account|I can't log in anymore
        account|my account is locked
        account|how do i reset my password
        international|do you ship to Switzerland
        international|can you send it abroad
        international|do I have to pay customs
        """;

    private const string German = """
        delivery|Wie lange dauert es, bis mein Paket ankommt?
        delivery|was kostet der Versand
        delivery|Lieferzeiten
        delivery|Gibt es eine Expresslieferung?
        returns|ich möchte die Schuhe zurückschicken
        returns|die Jacke passt mir nicht
        returns|Wie lange habe ich Zeit für die Rückgabe?
        returns|kann ich das umtauschen
        returns|wo bekomme ich ein Retourenetikett
        refunds|Ich habe mein Geld noch nicht zurückbekommen
        refunds|wann wird mir der Betrag erstattet
        refunds|wie lange dauert die Rückerstattung
        refunds|wo bleibt meine Gutschrift
        payment|Kann ich mit PayPal zahlen?
        payment|nehmt ihr auch Kreditkarten
        payment|welche Zahlungsmöglichkeiten habt ihr
        payment|geht auch Ratenzahlung
        opening-hours|wann habt ihr geöffnet?
        opening-hours|habt ihr samstags offen
        opening-hours|Öffnungszeiten Laden
        opening-hours|um wie viel Uhr schließt das Geschäft
        warranty|wie lange habe ich Garantie
        warranty|mein Wasserkocher funktioniert nach einem Jahr nicht mehr
        warranty|Gewährleistungsfrist
        warranty|reparieren Sie defekte Geräte
        address|ich bin umgezogen, bitte ändern Sie meine Lieferadresse
        address|kann das Paket an eine andere Adresse gehen
        address|meine Anschrift hat sich geändert
        invoices|ich brauche eine Quittung für das Finanzamt
        invoices|bitte schicken Sie mir die Rechnung noch einmal
        invoices|wo kann ich den Beleg herunterladen
        gift-cards|wie löse ich einen Gutschein ein
        gift-cards|sind Geschenkkarten begrenzt gültig
        gift-cards|wie viel Guthaben ist noch auf meinem Gutschein
        damaged|die Vase ist zerbrochen angekommen
        damaged|das Paket war kaputt
        damaged|ihr habt mir den falschen Artikel geschickt
        cancellation|ich möchte meine Bestellung stornieren
        cancellation|ich habe aus Versehen bestellt
        cancellation|kann ich den Kauf rückgängig machen
        cancellation|stonieren
        contact|wie lautet eure Telefonnummer
        contact|wie kann ich den Kundenservice erreichen
        contact|kann ich Sie anrufen
        privacy|welche Daten speichert ihr über mich
        privacy|bitte löschen Sie alle meine Daten
        privacy|Datenschutzerklärung
        account|ich habe mein Paswort vergessen
        account|ich kann mich nicht einloggen
        account|mein Benutzerkonto ist gesperrt
        account|Kennwort zurücksetzen
        international|liefert ihr nach Österreich
        international|könnt ihr das ins Ausland schicken
        international|muss ich Zoll bezahlen
        """;

    private const string EnglishHeldOut = """
        delivery|when can I expect my package
        delivery|how fast do you ship
        delivery|how much is postage
        returns|this pullover is too small, I'd like to give it back
        returns|can I bring something back to you
        refunds|where is my money
        refunds|you owe me money for the return
        payment|can I pay cash
        payment|do you accept american express
        opening-hours|is the store open tomorrow
        opening-hours|are you closed on christmas
        warranty|my lamp is broken after six months
        warranty|how long is the guarentee
        address|my street has changed
        address|I'm moving next week
        invoices|I need a VAT invoice for my company
        gift-cards|can I buy a gift certificate
        gift-cards|where do i enter the code
        damaged|everything was smashed
        damaged|one part is missing
        cancellation|can I still stop the order
        cancellation|I don't want it any more, cancel
        contact|I want to talk to someone on the phone
        contact|email address of support
        privacy|are you GDPR compliant
        account|login doesn't work
        account|how do I create an account
        international|do you deliver to Norway
        international|shipping overseas cost
        """;

    private const string GermanHeldOut = """
        delivery|wann kommt meine Bestellung
        delivery|wie teuer ist das Porto
        returns|der Pullover ist zu klein, ich will ihn zurückgeben
        returns|Retoure anmelden
        refunds|wo ist mein Geld
        refunds|wann überweist ihr mir das Geld zurück
        payment|kann ich auf Rechnung kaufen
        payment|nehmt ihr Klarna oder Paypal
        opening-hours|habt ihr am Sonntag auf
        opening-hours|wann macht ihr morgen zu, Oeffnungszeiten
        warranty|meine Lampe ist nach sechs Monaten defekt
        warranty|Garantieanspruch
        address|wir ziehen nächste Woche um
        address|Adresse aendern
        invoices|ich brauche eine Rechnung mit Mehrwertsteuer
        gift-cards|Gutscheincode eingeben
        gift-cards|kann man bei euch Gutscheine kaufen
        damaged|alles zerbrochen
        damaged|ein Teil fehlt
        cancellation|kann ich den Auftrag noch stornieren
        cancellation|bitte Storno
        contact|ich will mit jemandem telefonieren
        contact|E-Mail-Adresse vom Kundendienst
        privacy|gebt ihr meine Daten weiter
        account|Passwort ändern
        account|wie kann ich mich registrieren
        international|Versand in die Schweiz
        international|liefert ihr nach Norwegen
        """;

    private const string EnglishOffTopic = """
        what is the capital of France
        what will the weather be like tomorrow
        tell me a joke
        who won the world cup in 2014
        how old are you
        write a poem about the sea
        what is seven times eight
        do you believe in god
        translate hello into Japanese
        recommend a good movie
        how tall is mount everest
        what is the meaning of life
        can you help me with my homework
        who is the president of the United States
        play some music
        is your mother proud of you
        what did the stock market do
        how do I bake a chocolate cake
        my cat is ill
        are you a robot
        what's the time
        do you like pizza
        how far is the moon
        give me a recipe for lasagne
        what is your name
        I love you
        is it raining in London
        sing a song for me
        who wrote Hamlet
        how do airplanes fly
        which phone should I buy, iPhone or Samsung
        should I invest in bitcoin
        """;

    private const string GermanOffTopic = """
        wie wird das Wetter
        was ist die Hauptstadt von Frankreich
        erzähl mir einen Witz
        wer hat die Weltmeisterschaft gewonnen
        wie alt bist du
        schreib ein Gedicht über das Meer
        wie viel ist sieben mal acht
        glaubst du an Gott
        was heißt Hallo auf Japanisch
        kannst du mir einen guten Film empfehlen
        wie hoch ist der Mount Everest
        was ist der Sinn des Lebens
        hilf mir bei den Hausaufgaben
        wer ist der Bundeskanzler
        spiel etwas Musik
        wie backe ich einen Schokoladenkuchen
        meine Katze ist krank
        bist du ein Roboter
        was macht der Aktienmarkt
        wo steht der Eiffelturm
        wie spät ist es
        magst du Pizza
        wie weit ist der Mond entfernt
        ein Rezept für Lasagne
        wie heißt du
        ich liebe dich
        regnet es in Hamburg
        sing ein Lied
        wer hat den Faust geschrieben
        wie fliegen Flugzeuge
        soll ich in Bitcoin investieren
        welches Handy ist besser
        wie wird man Pilot
        """;

    /// <summary>The questions of a language with the ids of the articles that answer them.</summary>
    public static IReadOnlyList<(string ArticleId, string Question)> OnTopic(string language) =>
        Pairs(language, language == "de" ? German : English);

    /// <summary>Like <see cref="OnTopic"/>; keywords and weights must not be chosen by them.</summary>
    public static IReadOnlyList<(string ArticleId, string Question)> HeldOut(string language) =>
        Pairs(language, language == "de" ? GermanHeldOut : EnglishHeldOut);

    /// <summary>Questions that no article answers.</summary>
    public static IReadOnlyList<string> OffTopic(string language) => [.. Lines(language == "de" ? GermanOffTopic : EnglishOffTopic)];

    private static IReadOnlyList<(string ArticleId, string Question)> Pairs(string language, string text) =>
        [.. Lines(text).Select(line => line.Split('|')).Select(parts => ($"{language}-{parts[0]}", parts[1]))];

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

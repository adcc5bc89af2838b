using OmniBot.Nlu.Intents;

namespace OmniBot.Tests.Nlu.Intents;

/// <summary>A customer-service bot as small as those that people start with, in English and German.</summary>
internal static class SmallBot
{
    public static IReadOnlyList<LabelledUtterance> Train { get; } = Read("""
        Greeting|hello|hi there|good morning|hey|hallo|guten tag|guten morgen|hi|moin
        OrderStatus|where is my order|track my order|what is the status of my order|when will my package arrive|has my parcel been shipped|wo ist meine bestellung|bestellstatus|wann kommt mein paket|ist meine bestellung schon unterwegs|sendung verfolgen
        BookAppointment|i want to book an appointment|make an appointment for tomorrow|can i schedule a visit|i need an appointment|book a slot on monday|ich möchte einen termin buchen|termin vereinbaren|kann ich einen termin bekommen|ich brauche einen termin am montag|neuen termin machen
        MoveAppointment|move my appointment|i need to reschedule my appointment|can we change the appointment to friday|postpone my appointment|another time for my appointment please|ich muss meinen termin verschieben|termin verlegen|kann ich den termin auf freitag ändern|ich brauche einen anderen zeitpunkt für meinen termin|termin umbuchen
        CancelAppointment|cancel my appointment|i want to cancel the appointment|please delete my appointment|i can't come to my appointment|call off my appointment on tuesday|termin absagen|ich möchte meinen termin stornieren|bitte lösche meinen termin|ich kann nicht zu meinem termin kommen|meinen termin am dienstag absagen
        Faq|what are your opening hours|how can i pay|how much is shipping|what is your return policy|do you ship to switzerland|was sind eure öffnungszeiten|wie kann ich bezahlen|was kostet der versand|wie ist das rückgaberecht|liefert ihr in die schweiz
        TalkToAgent|i want to talk to a human|connect me to an agent|can i speak with a person|live support please|give me a real employee|ich möchte mit einem menschen sprechen|verbinde mich mit einem mitarbeiter|kann ich mit jemandem reden|ich will einen berater|kundendienst bitte
        Help|help|what can you do|how does this work|i need help|show me the options|hilfe|was kannst du|wie funktioniert das|ich brauche hilfe|zeig mir die möglichkeiten
        Cancel|cancel|stop|never mind|forget it|abort|abbrechen|stopp|vergiss es|egal|lass es
        StartOver|start over|restart|begin again|from the beginning|let's start again|neu starten|von vorne|noch mal von anfang an|alles zurücksetzen|fang neu an
        Goodbye|bye|goodbye|see you|that was all bye|have a nice day|tschüss|auf wiedersehen|bis bald|ciao|schönen tag noch
        Feedback|i want to give feedback|i have a complaint|your service is great|this was a bad experience|rate the service|ich möchte feedback geben|ich habe eine beschwerde|euer service ist super|das war eine schlechte erfahrung|bewertung abgeben
        Thanks|thanks|thank you|thank you very much|thanks a lot|cheers thanks|danke|vielen dank|danke schön|besten dank|dankeschön
        """);

    /// <summary>Paraphrases that are not in the training set.</summary>
    public static IReadOnlyList<LabelledUtterance> Paraphrases { get; } = Read("""
        Greeting|hello there|good evening|hallo zusammen|guten abend
        OrderStatus|where's my package|i want to track a parcel|status of order ORD-1001|has my order shipped yet|wo bleibt mein paket|status meiner bestellung|wann kommt meine bestellung an|ich möchte meine sendung verfolgen
        BookAppointment|book an appointment please|i'd like to schedule an appointment|could i get an appointment on monday|ich hätte gern einen termin|einen termin buchen bitte|können wir einen termin vereinbaren
        MoveAppointment|reschedule the appointment please|can i move my appointment to friday|i want to postpone the appointment|ich will den termin verschieben|kann man den termin verlegen|termin auf freitag verschieben
        CancelAppointment|please cancel the appointment|i would like to cancel my appointment on monday|ich will den termin absagen|termin bitte stornieren|meinen termin löschen
        Faq|what are the opening hours|how do i pay|shipping to switzerland|return policy|wie sind die öffnungszeiten|wie viel kostet der versand|rückgaberecht|kann ich auch anders bezahlen
        TalkToAgent|let me talk to a person|i want an agent|can i speak to a human please|ich will mit einem mitarbeiter sprechen|mit einem menschen reden bitte|einen berater bitte
        Help|please help me|what can i do here|ich brauche bitte hilfe|was kannst du alles
        Cancel|please stop|oh never mind|bitte abbrechen|ach vergiss es
        StartOver|restart please|start again from the beginning|bitte von vorne|noch mal neu anfangen
        Goodbye|ok bye|see you later|goodbye then|tschüss dann|bis bald dann
        Feedback|i'd like to leave feedback|complaint about the service|beschwerde|feedback abgeben
        Thanks|ok thanks|many thanks|thank you so much|ok danke|danke dir
        """);

    /// <summary>Other topics and nonsense; none of them comes with the product.</summary>
    public static IReadOnlyList<LabelledUtterance> OffTopic { get; } = Read("""
        None|what is the capital of france|asdf qwer|how do volcanoes erupt|who painted the mona lisa|my grandmother loves gardening|the quick brown fox|sdkfjh sdf|do you like football|tell me about quantum physics|which planet is the largest|why do cats purr|the train was full of tourists|i just ate a sandwich|recipe for lasagna|zzz|was ist die hauptstadt von frankreich|wie entstehen vulkane|wer hat die mona lisa gemalt|meine oma mag gartenarbeit|der schnelle braune fuchs|magst du fußball|warum schnurren katzen|welcher planet ist der größte|ich habe gerade ein brot gegessen|rezept für lasagne|qwe rty uio|der zug war voller touristen|9 8 7|hgfd|🙃
        """);

    private static List<LabelledUtterance> Read(string lines) =>
        [.. lines.Split('\n').SelectMany(line => line.Trim().Split('|') is [var intent, .. var texts] ? texts.Select(text => new LabelledUtterance(intent, text)) : [])];
}

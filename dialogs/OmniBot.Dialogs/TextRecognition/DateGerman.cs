using static OmniBot.Dialogs.TextRecognition.DateTermKind;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>German words of dates and times.</summary>
internal static class DateGerman
{
    private static readonly string[] Endings = ["e", "er", "en", "em", "es"];

    public static DateLanguage Language { get; } = Fill(new DateLanguage(dayFirst: true, leadInText: true));

    private static DateLanguage Fill(DateLanguage language)
    {
        language
            .AddSeries(Month, 1, "januar|jan|jan.|jänner|januars februar|feb|feb.|feber märz|mär|mär.|maerz april|apr|apr. mai juni|jun|jun. juli|jul|jul. august|aug|aug. september|sep|sept|sep.|sept. oktober|okt|okt. november|nov|nov. dezember|dez|dez.")
            .AddSeries(Weekday, 1, "montag|montags|mo|mo. dienstag|dienstags|di|di. mittwoch|mittwochs|mi|mi. donnerstag|donnerstags|do. freitag|freitags|fr|fr. samstag|samstags|sonnabend|sonnabends|sa|sa. sonntag|sonntags|so.")
            .AddSeries(Unit, 0, "sekunden|sekunde|sek|sek. minuten|minute|min|min. stunden|stunde|std|std.|h tage|tag|tagen|tg|tages wochen|woche monate|monat|monaten|monats jahre|jahr|jahren|jahres")
            .AddSeries(RelativeDay, -2, "vorgestern gestern heute|heut morgen übermorgen|uebermorgen")
            .Add(Now, 0, "jetzt|sofort|gerade|jetzt gleich|in diesem moment|momentan")
            .Add(Weekend, 0, "wochenende|wochenendes|wochenenden|am wochenende")
            .Add(RangePart, 0, "anfang|am anfang").Add(RangePart, 1, "mitte|mitte des").Add(RangePart, 2, "ende|am ende").Add(Approx, 0, "gegen|circa|ca.|um ca.|um circa|so gegen|ungefähr um").Add(Article, 0, "das|dem|des|den|der|die").Add(Nothing, 0, "guten morgen|guten abend|guten tag|gute nacht|schönen abend|schönen tag|einen schönen tag").AddSeries(DayPart, 0, "morgens|am morgen|frühmorgens|früh|in der früh|morgen|vormittag|vormittags|am vormittag;nachmittags|nachmittag|am nachmittag|mittags;abends|abend|am abend|spätabend|spätabends;nachts|in der nacht|nacht")
            .AddSeries(TodayPart, 0, "heute morgen|heute früh|heute vormittag;heute nachmittag;heute abend|heut abend;heute nacht")
            .Add(NamedHour, 12, "mittag|zwölf uhr mittags").Add(NamedHour, 0, "mitternacht|mitternachts")
            .Add(Am, 0, "am vormittag|a.m.").Add(Pm, 0, "p.m.|pm")
            .Add(Clock, 1, "uhr").Add(Clock, 0, "h")
            .Add(MinutesWord, 15, "viertel").Add(MinutesWord, 30, "halb").Add(MinutesBefore, 30, "halb").Add(MinutesBefore, 45, "viertel").Add(MinutesBefore, 15, "dreiviertel|drei viertel")
            .Add(Past, 0, "nach|minuten nach").Add(To, 0, "vor|minuten vor")
            .Add(At, 1, "um|gegen|so um|so gegen|um ca.|um circa").Add(At, 0, "ab|circa|ca.").Add(DurationLead, 0, "für").Add(HalfNumber, 3, "anderthalb|eineinhalb|einundeinhalb").Add(HalfNumber, 5, "zweieinhalb").Add(HalfNumber, 7, "dreieinhalb").Add(HalfNumber, 9, "viereinhalb")
            .Add(Holiday, 1225, "weihnachten|weihnachtstag|ersten weihnachtsfeiertag|erster weihnachtsfeiertag|ersten weihnachtstag").Add(Holiday, 1226, "zweiten weihnachtsfeiertag|zweiten weihnachtstag|zweiter weihnachtstag").Add(Holiday, 1224, "heiligabend|heiliger abend").Add(Holiday, 101, "neujahr|neujahrstag").Add(Holiday, 1231, "silvester").Add(Holiday, 106, "heilige drei könige|dreikönigstag").Add(Holiday, 501, "tag der arbeit").Add(Holiday, 1003, "tag der deutschen einheit").Add(Holiday, 1101, "allerheiligen").Add(Holiday, 1206, "nikolaus|nikolaustag").Add(Holiday, 1204, "barbaratag").Add(Holiday, 629, "peter und paul")
            .Add(EasterHoliday, 0, "ostern|ostersonntag").Add(EasterHoliday, 1, "ostermontag").Add(EasterHoliday, -1, "karsamstag").Add(EasterHoliday, -2, "karfreitag").Add(EasterHoliday, -3, "gründonnerstag").Add(EasterHoliday, -7, "palmsonntag").Add(EasterHoliday, -48, "rosenmontag").Add(EasterHoliday, 39, "christi himmelfahrt|himmelfahrt").Add(EasterHoliday, 49, "pfingsten|pfingstsonntag").Add(EasterHoliday, 50, "pfingstmontag").Add(EasterHoliday, 60, "fronleichnam").Add(YearLead, 0, "im jahr|jahr|im jahre|des jahres").Add(On, 0, "am|an|an dem|für|für den|im|in|auf den|auf").Add(DayLead, 0, "am|den|der|dem")
            .Add(Of, 0, "im|des|in|im jahr|,|vom|/|-")
            .Add(In, 0, "in|binnen|innerhalb von").Add(AgoBefore, 0, "vor").Add(LaterAfter, 0, "später|danach")
            .Add(From, 0, "von|vom|ab").Add(Between, 0, "zwischen|zwischen dem").Add(RangeTo, 0, "bis|bis zum|bis zu|bis um|bis den|-|–").Add(RangeAnd, 0, "und|und dem")
            .Add(WholeDuration, 30, "eine halbe stunde|halbe stunde|einer halben stunde|halben stunde").Add(WholeDuration, 15, "eine viertelstunde|viertelstunde|einer viertelstunde").Add(WholeDuration, 45, "ein dreiviertelstunde|eine dreiviertelstunde|dreiviertelstunde|einer dreiviertelstunde").Add(WholeDuration, 1440, "ganzen tag")
            .Add(Before, 0, "vor|bis|vor dem|bis zum|bis um|spätestens|spätestens um|bis spätestens").Add(After, 0, "nach|nach dem").Add(Since, 0, "seit|seit dem|ab|ab dem")
            .Add(OrdinalSuffix, 0, ".|ter|ten|te").Add(Number, 1, "ein|eine|einen|einem|einer").Add(Number, 3, "ein paar|einige|einigen|paar");
        foreach (var ending in Endings)
        {
            language.Add(Shift, 0, $"dies{ending}").Add(Shift, 1, $"nächst{ending}|kommend{ending}").Add(Shift, -1, $"letzt{ending}|vergangen{ending}|vorig{ending}")
                .Add(Shift, 2, $"übernächst{ending}").Add(Shift, -2, $"vorletzt{ending}").Add(Every, 0, $"jed{ending}");
        }

        language.Add(Every, 0, "alle|immer").Add(Shift, 0, "dieses|diese");
        foreach (var (part, day) in new[] { (0, "früh|morgen|vormittag"), (1, "nachmittag"), (2, "abend"), (3, "nacht") })
        {
            var names = "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag".Split(' ');
            for (var weekday = 0; weekday < 7; weekday++)
            {
                foreach (var name in names[weekday].Split('|'))
                {
                    foreach (var suffix in day.Split('|'))
                    {
                        language.Add(WeekdayPart, (part * 10) + weekday + 1, $"{name}{suffix}|{name}{suffix}s");
                    }
                }
            }
        }

        string[] ones = ["null", "eins", "zwei|zwo", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];
        string[] tens = ["", "", "zwanzig", "dreißig|dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
        for (var number = 0; number < 100; number++)
        {
            string[] words = number < 20
                ? ones[number].Split('|')
                : [.. tens[number / 10].Split('|').Select(ten => number % 10 == 0 ? ten : (number % 10 == 1 ? "ein" : ones[number % 10].Split('|')[0]) + "und" + ten)];
            language.Add(Number, number, string.Join('|', words));
            if (number is >= 1 and <= 31)
            {
                var stem = number switch { 1 => "erst", 3 => "dritt", 7 => "siebt", 8 => "acht", < 20 => words[0] + "t", _ => words[0] + "st" };
                language.Add(Ordinal, number, string.Join('|', Endings.Select(ending => stem + ending)));
            }
        }

        return language;
    }
}

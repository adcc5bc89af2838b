using static OmniBot.Dialogs.TextRecognition.DateTermKind;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>French words of dates and times.</summary>
internal static class DateFrench
{
    public static DateLanguage Language { get; } = Fill(new DateLanguage(dayFirst: true, leadInText: false));

    private static DateLanguage Fill(DateLanguage language)
    {
        language
            .AddSeries(Month, 1, "janvier|jan|jan.|janv|janv. février|fév|fév.|févr|févr. mars avril|avr|avr. mai juin|jun juillet|juil|juil.|jul août|aou septembre|sept|sep|sept.|sep. octobre|oct|oct. novembre|nov|nov. décembre|déc|déc.")
            .AddSeries(Weekday, 1, "lundi|lundis|lun|lun. mardi|mardis|mar. mercredi|mercredis|mer. jeudi|jeudis|jeu. vendredi|vendredis|ven. samedi|samedis|sam. dimanche|dimanches|dim.")
            .AddSeries(Unit, 0, "secondes|seconde|sec|s minutes|minute|min|mn heures|heure|h jours|jour|journée semaines|semaine mois ans|an|année|années")
            .AddSeries(RelativeDay, -2, "avant-hier|avant hier;hier|la veille;aujourd'hui|aujourdhui|ce jour;demain|lendemain|le lendemain;après-demain|après demain|surlendemain")
            .Add(Now, 0, "maintenant|tout de suite|immédiatement|en ce moment")
            .Add(Shift, 0, "ce|cet|cette|ces").Add(Shift, 1, "prochain|prochaine|prochains|prochaines").Add(Shift, -1, "dernier|dernière|derniers|dernières")
            .Add(ShiftAfter, 1, "prochain|prochaine|prochains|prochaines|qui vient|suivant|suivante|à venir").Add(ShiftAfter, -1, "dernier|dernière|derniers|dernières|passé|passée|précédent|précédente").Add(ShiftAfter, 0, "en cours|actuel|actuelle")
            .Add(Weekend, 0, "week-end|weekend|fin de semaine|week end")
            .AddSeries(DayPart, 0, "du matin|dans le matin|le matin|matin|au matin|dans la matinée|matinée|la matinée;de l'après-midi|dans l'après-midi|l'après-midi|après-midi|d'après-midi|après midi|l'après midi|de l'après midi|apres-midi;du soir|dans la soirée|le soir|soir|en soirée|soirée|au soir|la soirée;de la nuit|dans la nuit|la nuit|nuit")
            .AddSeries(TodayPart, 0, "ce matin;cet après-midi|cette après-midi|cet après midi;ce soir;cette nuit")
            .Add(NamedHour, 12, "midi").Add(NamedHour, 0, "minuit")
            .Add(Am, 0, "am|a.m.|a.m").Add(Pm, 0, "pm|p.m.|p.m")
            .Add(Clock, 1, "h|heures|heure|h.")
            .Add(MinutesAfterHour, 30, "et demie|et demi").Add(MinutesAfterHour, 15, "et quart|et un quart").Add(MinutesAfterHour, -15, "moins le quart|moins quart").Add(PlusMinutes, 0, "et").Add(MinusMinutes, 0, "moins")
            .Add(At, 1, "à|vers|aux alentours de").Add(At, 0, "a|pour|dès").Add(DurationLead, 0, "pour|pendant|durant|durée de|depuis").Add(YearLead, 0, "en|année|l'année|en l'an").Add(On, 0, "le|du|pour le|de|pour|ce|au|sur").Add(DayLead, 0, "le|du|au").Add(RangePart, 0, "début|début de|au début de").Add(RangePart, 1, "mi-|milieu de").Add(RangePart, 2, "fin|fin de").Add(Approx, 0, "vers|environ|aux alentours de").Add(Article, 0, "la|l'").Add(Nothing, 0, "la mer|bonne nuit|plus tard")
            .Add(Of, 0, "de|en|,|-|/|du mois de|d'")
            .Add(In, 0, "dans|d'ici|sous|en").Add(AgoBefore, 0, "il y a|il ya|ya|y a").Add(AgoAfter, 0, "plus tôt|auparavant").Add(LaterAfter, 0, "plus tard|après")
            .Add(From, 0, "de|du|depuis|à partir de|dès").Add(Between, 0, "entre|entre le").Add(RangeTo, 0, "à|a|au|jusqu'à|jusqu'a|jusqu'au|-|~").Add(RangeAnd, 0, "et|et le|à|-")
            .Add(WholeDuration, 30, "une demi-heure|demi-heure|une demi heure|demie heure").Add(WholeDuration, 15, "un quart d'heure|quart d'heure").Add(WholeDuration, 45, "trois quarts d'heure").Add(WholeDuration, 1440, "toute la journée")
            .Add(AndHalf, 0, "et demie|et demi").Add(Holiday, 1225, "noël").Add(Holiday, 101, "nouvel an|jour de l'an|le jour de l'an").Add(Holiday, 1231, "saint-sylvestre|réveillon").Add(Holiday, 714, "fête nationale").Add(Holiday, 1101, "toussaint").Add(EasterHoliday, 0, "pâques").Add(EasterHoliday, 1, "lundi de pâques").Add(EasterHoliday, 39, "ascension").Add(EasterHoliday, 49, "pentecôte")
            .Add(Every, 0, "chaque|tous les|toutes les|tous")
            .Add(Before, 0, "avant|avant le|jusqu'à|jusqu'au").Add(After, 0, "après|après le").Add(Since, 0, "depuis|depuis le|à partir de|à partir du|dès")
            .Add(OrdinalSuffix, 0, "er|e|eme").Add(Ordinal, 1, "premier|1er").Add(Number, 3, "quelques");
        string[] small = ["zéro", "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept|dix sept", "dix-huit|dix huit", "dix-neuf|dix neuf"];
        string[] tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"];
        for (var number = 0; number < 100; number++)
        {
            var ten = number / 10;
            var rest = ten is 7 or 9 ? number % 20 : number % 10;
            language.Add(Number, number, number < 20 ? small[number]
                : rest == 0 ? (number == 80 ? "quatre-vingts|quatre-vingt|quatre vingts" : tens[ten])
                : string.Join('|', small[rest].Split('|').SelectMany(one => new[] { $"{tens[ten]}-{one}", $"{tens[ten]} {one}", $"{tens[ten]} et {one}", $"{tens[ten]}-et-{one}" })));
        }

        return language;
    }
}

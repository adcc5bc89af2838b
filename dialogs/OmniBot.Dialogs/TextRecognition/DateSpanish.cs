using static OmniBot.Dialogs.TextRecognition.DateTermKind;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Spanish words of dates and times.</summary>
/// <remarks>Recognizers-Text reads "tarde" as the evening from 16 to 20 o'clock.</remarks>
internal static class DateSpanish
{
    public static DateLanguage Language { get; } = Fill(new DateLanguage(dayFirst: true, leadInText: false));

    private static DateLanguage Fill(DateLanguage language)
    {
        language
            .AddSeries(Month, 1, "enero|ene|ene. febrero|feb|feb. marzo|mar|mar. abril|abr|abr. mayo|may junio|jun|jun. julio|jul|jul. agosto|ago|ago. septiembre|setiembre|sept|sep|sept.|sep.|set octubre|oct|oct. noviembre|nov|nov. diciembre|dic|dic.")
            .AddSeries(Weekday, 1, "lunes|lun|lun. martes|mar.|mar miércoles|mié|mié. jueves|jue|jue. viernes|vie|vie. sábado|sáb|sáb.|sábados domingo|dom|dom.|domingos")
            .AddSeries(Unit, 0, "segundos|segundo|seg|seg. minutos|minuto|min|min.|mins horas|hora|h|hrs|hras días|día semanas|semana meses|mes años|año")
            .AddSeries(RelativeDay, -2, "anteayer|antes de ayer|antier;ayer|el día anterior;hoy|el día de hoy;mañana|el día siguiente;pasado mañana")
            .Add(RelativeDay, 1, "próximo día").Add(Now, 0, "ahora|ahora mismo|ya mismo|en este momento")
            .Add(Shift, 0, "este|esta|ese|esa|actual").Add(Shift, 1, "próximo|próxima|próximos|próximas|siguiente|siguientes").Add(Shift, -1, "último|última|últimos|últimas|pasado|pasada|pasados|pasadas")
            .Add(ShiftAfter, 0, "actual").Add(ShiftAfter, 1, "próximo|próxima|siguiente|que viene|siguientes|próximos").Add(ShiftAfter, -1, "pasado|pasada|anterior|último|última")
            .Add(Weekend, 0, "fin de semana|finde|fines de semana")
            .AddSeries(DayPart, 0, "de la mañana|por la mañana|en la mañana|mañana|a la mañana|de la madrugada;del mediodía;de la tarde|por la tarde|en la tarde|tarde|a la tarde;de la noche|por la noche|en la noche|noche|a la noche")
            .AddSeries(TodayPart, 0, "esta mañana;este mediodía;esta tarde;esta noche")
            .Add(NamedHour, 12, "mediodía|medio día|el mediodía").Add(NamedHour, 0, "medianoche|media noche|la medianoche")
            .Add(Am, 0, "am|a.m.|a.m|a. m.|a m").Add(Pm, 0, "pm|p.m.|p.m|p. m.|p m")
            .Add(Clock, 1, "en punto").Add(Clock, 0, "h|hs|hrs|horas|h.")
            .Add(MinutesAfterHour, 30, "y media|media").Add(MinutesAfterHour, 15, "y cuarto|cuarto").Add(MinutesAfterHour, -15, "menos cuarto|menos un cuarto").Add(PlusMinutes, 0, "y|con").Add(MinusMinutes, 0, "menos")
            .Add(At, 1, "a las|a la|sobre las|para las|las|hacia las|a eso de las").Add(At, 0, "a|la").Add(DurationLead, 0, "por|durante|en").Add(YearLead, 0, "en|año|el año|del año|en el año").Add(On, 0, "el|en|para el|del|de|para|al|de este").Add(DayLead, 0, "el|el día|del|día|al").Add(RangePart, 0, "principios de|principio de|comienzos de|inicios de|principios del").Add(RangePart, 1, "mediados de|mediados del|medianos de").Add(RangePart, 2, "finales de|final de|fin de|fines de|fines del|finales del").Add(Approx, 0, "alrededor de|alrededor de las|alrededor del|cerca de|cerca de las|cerca de la|sobre las|a eso de las").Add(Article, 0, "el|la").Add(Nothing, 0, "más tarde|mas tarde|tan tarde|demasiado tarde|muy tarde|tarde o temprano|buenas tardes")
            .Add(Of, 0, "de|del|en|,|-|/|el|de el|del año")
            .Add(In, 0, "en|dentro de|después de").Add(AgoBefore, 0, "hace").Add(AgoAfter, 0, "atrás|antes").Add(LaterAfter, 0, "después|más tarde|a partir de hoy|desde ahora|desde hoy")
            .Add(From, 0, "de|desde|del|desde el|de las|desde las|de la|desde la").Add(Between, 0, "entre|entre el|entre las|entre la").Add(RangeTo, 0, "a|hasta|al|hasta el|a las|hasta las|-|~|a la|hasta la").Add(RangeAnd, 0, "y|y el|y las|y la|a|-|a las")
            .Add(WholeDuration, 30, "media hora").Add(WholeDuration, 15, "cuarto de hora|un cuarto de hora").Add(WholeDuration, 45, "tres cuartos de hora").Add(WholeDuration, 1440, "todo el día")
            .Add(HalfOf, 0, "medio|media").Add(AndHalf, 0, "y medio|y media").Add(Holiday, 1225, "navidad|día de navidad").Add(Holiday, 1224, "nochebuena").Add(Holiday, 101, "año nuevo").Add(Holiday, 1231, "nochevieja").Add(Holiday, 106, "reyes|día de reyes").Add(EasterHoliday, 0, "pascua|domingo de pascua").Add(EasterHoliday, -2, "viernes santo").Add(EasterHoliday, -3, "jueves santo")
            .Add(Every, 0, "cada|todos los|todas las")
            .Add(Before, 0, "antes de|antes del|antes de las|antes de la|hasta|hasta las|hasta la|hasta el").Add(After, 0, "después de|después del|después de las|después de la|más tarde de las").Add(Since, 0, "desde|desde el|desde las|a partir de|a partir del|a partir de las")
            .Add(OrdinalSuffix, 0, "º|°|.º|.°|ro|do|to|mo|er").Add(Ordinal, 1, "primero|primer|uno").Add(Number, 3, "unos|algunos|algunas|unas|pocos|pocas");
        string[] small = ["cero", "uno|un|una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis|diez y seis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno|veintiún|veintiuna", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"];
        string[] tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
        for (var number = 0; number < 100; number++)
        {
            language.Add(Number, number, number < 30 ? small[number]
                : number % 10 == 0 ? tens[(number / 10) - 3]
                : string.Join('|', small[number % 10].Split('|').Select(one => $"{tens[(number / 10) - 3]} y {one}")));
        }

        return language;
    }
}

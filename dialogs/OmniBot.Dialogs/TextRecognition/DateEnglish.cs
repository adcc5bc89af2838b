using static OmniBot.Dialogs.TextRecognition.DateTermKind;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>English words of dates and times.</summary>
internal static class DateEnglish
{
    public static DateLanguage Language { get; } = Fill(new DateLanguage(dayFirst: false, leadInText: true));

    public static DateLanguage DayFirst { get; } = Fill(new DateLanguage(dayFirst: true, leadInText: true));

    private static DateLanguage Fill(DateLanguage language)
    {
        language
            .AddSeries(Month, 1, "january|jan|jan. february|feb|feb. march|mar|mar. april|apr|apr. may june|jun|jun. july|jul|jul. august|aug|aug. september|sept|sep|sept.|sep. october|oct|oct. november|nov|nov. december|dec|dec.")
            .AddSeries(Weekday, 1, "monday|mon|mon.|mondays tuesday|tue|tues|tue.|tues.|tuesdays wednesday|wed|wed.|wednesdays thursday|thu|thur|thurs|thu.|thurs.|thursdays friday|fri|fri.|fridays saturday|sat.|saturdays sunday|sun.|sundays")
            .AddSeries(Unit, 0, "seconds|second|secs|sec|s minutes|minute|mins|min hours|hour|hrs|hr|h days|day weeks|week months|month years|year|yrs|yr")
            .AddSeries(RelativeDay, -2, "the day before yesterday|day before yesterday;yesterday|the day before|yday;today|the day|the current day;tomorrow|tmr|tmrw|the next day|next day;the day after tomorrow|day after tomorrow|day after tmr")
            .Add(RelativeDay, -1, "the previous day|previous day|last day|the last day").Add(RelativeDay, 1, "tommorow|tomorow|tommorrow")
            .Add(Now, 0, "now|right now|at the moment|at this moment|immediately|at present")
            .Add(Shift, 0, "this|the current|current|the same").Add(Shift, 1, "next|the next|upcoming|the upcoming|the following|following|coming|the coming").Add(Shift, -1, "last|the last|past|the past|previous|the previous")
            .Add(Weekend, 0, "weekend|weekends|week-end|week end")
            .AddSeries(DayPart, 0, "in the morning|morning|mornings|the morning;in the afternoon|afternoon|afternoons|the afternoon|after lunch;in the evening|evening|evenings|the evening|after work;at night|in the night|night|the night")
            .AddSeries(TodayPart, 0, "this morning|in this morning;this afternoon;this evening;tonight|tonite|this night")
            .Add(NamedHour, 12, "noon|midday|mid-day|12 noon|noontime").Add(NamedHour, 0, "midnight|mid-night|12 midnight|12am midnight")
            .Add(Am, 0, "am|a.m.|a.m|a. m.|a m|a").Add(Pm, 0, "pm|p.m.|p.m|p. m.|p m|p")
            .Add(Clock, 1, "o'clock|oclock|o clock|sharp")
            .Add(MinutesWord, 15, "quarter|a quarter").Add(MinutesWord, 30, "half|half an hour").Add(MinutesWord, 45, "three quarters|three quarter")
            .Add(Past, 0, "past|after|minutes past|minutes after|min past").Add(To, 0, "to|till|til|before|minutes to|minutes before|of")
            .Add(At, 1, "at|@|at around|at about").Add(At, 0, "around|about|by").Add(DurationLead, 0, "for").Add(YearLead, 0, "in|year|the year|in the year|of").Add(On, 0, "on|in|for|sometime on|of|on the|in the")
            .Add(Article, 0, "the").Add(RangePart, 0, "early|early in|beginning of|the beginning of|start of|the start of").Add(RangePart, 1, "mid|mid-|middle of|the middle of").Add(RangePart, 2, "end of|late|the end of|late in|the late").Add(Approx, 0, "around|about|at around|at about|approximately").Add(Nothing, 0, "good morning|good afternoon|good evening|good night|may not|this may|may or|half of|quarter of|some day").Add(DayLead, 0, "the").Add(Of, 0, "of|the|,|in|'|of the|-|/")
            .Add(In, 0, "in|within|after|within the next|in the next").Add(AgoAfter, 0, "ago|back|earlier|before|before now").Add(LaterAfter, 0, "later|from now|from today|hence|after today|after now|from this moment")
            .Add(From, 0, "from|starting|starting from").Add(Between, 0, "between|from").Add(RangeTo, 0, "to|till|until|til|through|thru|-|~|--").Add(RangeAnd, 0, "and|and the|to|-|through")
            .Add(WholeDuration, 30, "half an hour|half hour|a half hour|half-hour").Add(WholeDuration, 15, "quarter of an hour|a quarter of an hour|quarter hour").Add(WholeDuration, 45, "three quarters of an hour").Add(WholeDuration, 1440, "all day|the whole day|full day|all the day|whole day|half a day long day")
            .Add(HalfOf, 0, "half a|half an|half").Add(AndHalf, 0, "and a half|and half")
            .Add(Every, 0, "every|each")
            .Add(Holiday, 1225, "christmas|christmas day|xmas").Add(Holiday, 1224, "christmas eve|xmas eve").Add(Holiday, 101, "new year's day|new years day|new year|new years").Add(Holiday, 1231, "new year's eve|new years eve").Add(Holiday, 704, "independence day").Add(Holiday, 214, "valentine's day|valentines day").Add(Holiday, 1031, "halloween")
            .Add(EasterHoliday, 0, "easter|easter sunday").Add(EasterHoliday, 1, "easter monday").Add(EasterHoliday, -2, "good friday").Add(EasterHoliday, 49, "pentecost|whitsun")
            .Add(Before, 0, "before|until|till|by|prior to|no later than|earlier than|til").Add(After, 0, "after|later than").Add(Since, 0, "since|starting|starting from|starting on")
            .Add(OrdinalSuffix, 0, "st|nd|rd|th")
            .Add(Number, 1, "a|an").Add(Number, 3, "a few|few|several|some").Add(Number, 2, "a couple of|a couple|couple of|a pair of");
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        const string Ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
        const string Ordinals = "first second third fourth fifth sixth seventh eighth ninth";
        language.AddSeries(Number, 0, Ones)
            .AddSeries(Ordinal, 1, Ordinals + " tenth eleventh twelfth|twelveth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
            .Add(Ordinal, 30, "thirtieth");
        for (var ten = 2; ten < tens.Length; ten++)
        {
            language.Add(Number, ten * 10, tens[ten]);
            for (var one = 1; one < 10; one++)
            {
                language.Add(Number, (ten * 10) + one, $"{tens[ten]} {Ones.Split(' ')[one]}|{tens[ten]}-{Ones.Split(' ')[one]}");
                language.Add(Ordinal, (ten * 10) + one, $"{tens[ten]} {Ordinals.Split(' ')[one - 1]}|{tens[ten]}-{Ordinals.Split(' ')[one - 1]}");
            }
        }

        return language;
    }
}

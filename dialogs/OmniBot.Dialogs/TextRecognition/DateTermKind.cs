namespace OmniBot.Dialogs.TextRecognition;

/// <summary>What a word can mean in a date expression; a word may have several meanings.</summary>
internal enum DateTermKind
{
    /// <summary>A number word; the value is the number.</summary>
    Number,

    /// <summary>An ordinal word; the value is the number.</summary>
    Ordinal,

    /// <summary>What follows a digit to make an ordinal ("rd", "º").</summary>
    OrdinalSuffix,

    /// <summary>1 for January to 12.</summary>
    Month,

    /// <summary>1 for Monday to 7.</summary>
    Weekday,

    /// <summary>A <see cref="DateUnit"/>.</summary>
    Unit,

    /// <summary>Days from today.</summary>
    RelativeDay,

    /// <summary>A moment equal to the reference.</summary>
    Now,

    /// <summary>Steps from the current week, month, year or weekday, said before it.</summary>
    Shift,

    /// <summary>Steps, said after it ("prochain").</summary>
    ShiftAfter,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A <see cref="DatePart"/> of the day, with its preposition.</summary>
    DayPart,

    /// <summary>A weekday and a part of it in one word: ten times the part, plus the weekday.</summary>
    WeekdayPart,

    /// <summary>A part of today ("tonight").</summary>
    TodayPart,

    /// <summary>An hour with a name; the value is 12 or 0.</summary>
    NamedHour,

    /// <summary>Before noon.</summary>
    Am,

    /// <summary>After noon.</summary>
    Pm,

    /// <summary>Marks an hour ("Uhr", "o'clock"); 0 where it may as well be a duration.</summary>
    Clock,

    /// <summary>Minutes with a name ("quarter"), before <see cref="Past"/> or <see cref="To"/>.</summary>
    MinutesWord,

    /// <summary>Added to the hour before it, in minutes and possibly negative ("y media", "moins le quart").</summary>
    MinutesAfterHour,

    /// <summary>Adds the number of minutes that follows to the hour before it ("y", "et").</summary>
    PlusMinutes,

    /// <summary>Takes the number of minutes that follows off the hour before it ("menos", "moins").</summary>
    MinusMinutes,

    /// <summary>Between minutes and an hour ("past", "nach").</summary>
    Past,

    /// <summary>Between minutes and an hour ("to", "vor").</summary>
    To,

    /// <summary>Minutes before the hour that follows without a word between ("halb": 30).</summary>
    MinutesBefore,

    /// <summary>Leads in a duration, so that "3 heures" is no time of day.</summary>
    DurationLead,

    /// <summary>Leads in an hour; 1 where a bare number after it must be one.</summary>
    At,

    /// <summary>Leads in a date, not part of it.</summary>
    On,

    /// <summary>Leads in a bare day of the month.</summary>
    DayLead,

    /// <summary>Between a day, a month and a year.</summary>
    Of,

    /// <summary>Before an amount of time to come.</summary>
    In,

    /// <summary>Before an amount of time gone ("vor", "hace").</summary>
    AgoBefore,

    /// <summary>After an amount of time gone ("ago").</summary>
    AgoAfter,

    /// <summary>After an amount of time to come ("later").</summary>
    LaterAfter,

    /// <summary>Begins a range that ends with <see cref="RangeTo"/>.</summary>
    From,

    /// <summary>Begins a range that ends with <see cref="RangeAnd"/>.</summary>
    Between,

    /// <summary>Before the end of a range.</summary>
    RangeTo,

    /// <summary>Before the end of a range begun by <see cref="Between"/>.</summary>
    RangeAnd,

    /// <summary>A whole duration; the value is minutes.</summary>
    WholeDuration,

    /// <summary>"half" before a unit.</summary>
    HalfOf,

    /// <summary>"and a half" after a number or a unit.</summary>
    AndHalf,

    /// <summary>A holiday of a fixed day: a hundred times the month, plus the day.</summary>
    Holiday,

    /// <summary>A holiday so many days after Easter Sunday.</summary>
    EasterHoliday,

    /// <summary>Part of the text of a week, month or year after it.</summary>
    Article,

    /// <summary>The beginning (0), middle (1) or end (2) of a range.</summary>
    RangePart,

    /// <summary>Makes a time or day approximate.</summary>
    Approx,

    /// <summary>Makes no expression, though its words or their parts would ("guten Morgen", "más tarde").</summary>
    Nothing,

    /// <summary>An amount with a half: twice the amount.</summary>
    HalfNumber,

    /// <summary>Leads in a bare year.</summary>
    YearLead,

    /// <summary>Every.</summary>
    Every,

    /// <summary>Open to the past.</summary>
    Before,

    /// <summary>Open to the future, without the moment itself.</summary>
    After,

    /// <summary>Open to the future, with the moment itself.</summary>
    Since,
}

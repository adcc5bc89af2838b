namespace OmniBot.Packs.Calendar;

/// <summary>What a calendar is asked to do with an entry. Source: RFC 5546, section 3.2.</summary>
internal enum CalendarMethod
{
    /// <summary>Enter it, or change it.</summary>
    Request,

    /// <summary>Remove it.</summary>
    Cancel,
}

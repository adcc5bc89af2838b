using System.ComponentModel.DataAnnotations;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>Settings of the embedded CRM, bound from <c>Crm:Embedded</c>.</summary>
public sealed class EmbeddedCrmOptions
{
    /// <summary>The hours of each day in which appointments can be booked, in <see cref="TimeZone"/>.</summary>
    /// <value>
    /// Spans such as <c>09:00-12:00, 13:00-17:00</c> by the day's English name; 24:00 is the day's end; an empty text or a day left out
    /// is closed. Without any day: Monday to Friday, 09:00-17:00.
    /// </value>
    public IDictionary<DayOfWeek, string> OpeningHours { get; } = new Dictionary<DayOfWeek, string>();

    /// <summary>Days without appointments.</summary>
    /// <value>Dates such as <c>2026-12-25</c>. Empty by default.</value>
    public IList<DateOnly> Holidays { get; } = [];

    /// <summary>The zone of the opening hours.</summary>
    /// <value>An IANA id. The default is Europe/Berlin.</value>
    [Required]
    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>How long an appointment takes.</summary>
    /// <value>5 minutes to 8 hours. The default is 30 minutes. Booked appointments keep their length when it is changed.</value>
    [Range(typeof(TimeSpan), "00:05:00", "08:00:00")]
    public TimeSpan SlotLength { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How far ahead appointments can be booked.</summary>
    /// <value>1 to 365 days. The default is 60 days.</value>
    [Range(1, 365)]
    public int HorizonDays { get; set; } = 60;

    /// <summary>Where appointments take place, as customers are told.</summary>
    [Required]
    public string Location { get; set; } = "Musterstraße 1, 10115 Berlin";

    /// <summary>Language of the articles that are searched when the question's language has none.</summary>
    /// <value>A two-letter code. The default is en.</value>
    [Required, RegularExpression("^[a-z]{2}$")]
    public string DefaultLanguage { get; set; } = "en";

    /// <summary>Puts sample customers, orders and articles into the CRM at the first start, if it is empty.</summary>
    /// <value>The default is true: without them there is nothing to talk about.</value>
    public bool SeedSampleData { get; set; } = true;
}

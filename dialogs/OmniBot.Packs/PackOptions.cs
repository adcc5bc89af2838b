using System.ComponentModel.DataAnnotations;

namespace OmniBot.Packs;

/// <summary>Settings of the ready-made conversations; section <c>Packs</c>.</summary>
public sealed class PackOptions
{
    public const string Section = "Packs";

    /// <summary>How the bot calls itself.</summary>
    /// <value>1 to 60 characters. The default is <c>OmniBot</c>.</value>
    [Required, StringLength(60, MinimumLength = 1)]
    public string BotName { get; set; } = "OmniBot";

    /// <summary>Languages that are spoken, as two-letter codes, the default one first.</summary>
    /// <value>Empty, which is the default, means all that have texts: <c>en</c>, <c>de</c>.</value>
    public IList<string> Languages { get; } = [];

    /// <summary>Least score of an intent that starts a conversation.</summary>
    /// <value>0 to 1. The default is 0.5.</value>
    [Range(0.0, 1.0)]
    public double IntentThreshold { get; set; } = 0.5;

    /// <summary>Least score of an intent that interrupts a conversation in progress.</summary>
    /// <value>0 to 1. The default is 0.7.</value>
    [Range(0.0, 1.0)]
    public double InterruptionThreshold { get; set; } = 0.7;

    /// <summary>Two intents whose scores differ by less are asked about.</summary>
    /// <value>0 to 1. The default is 0.1.</value>
    [Range(0.0, 1.0)]
    public double ClarifyMargin { get; set; } = 0.1;

    /// <summary>Least score of both intents that are asked about.</summary>
    /// <value>0 to 1. The default is 0.3.</value>
    [Range(0.0, 1.0)]
    public double ClarifyThreshold { get; set; } = 0.3;

    /// <summary>Least score of an article that is given as the answer.</summary>
    /// <value>0 to 1. The default is 0.45: what the embedded CRM's search takes for an answer.</value>
    [Range(0.0, 1.0)]
    public double FaqThreshold { get; set; } = 0.45;

    /// <summary>Least score of an article that is offered when none is sure.</summary>
    /// <value>0 to 1. The default is 0.35: below it, the embedded CRM's articles have nothing to do with the question.</value>
    [Range(0.0, 1.0)]
    public double FaqUnsureThreshold { get; set; } = 0.35;

    /// <summary>Zone in which days are counted when slots are looked for, as an IANA id.</summary>
    /// <value>The default is <c>Europe/Berlin</c>.</value>
    [Required]
    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>Free slots offered at once.</summary>
    /// <value>3 to 5. The default is 4.</value>
    [Range(3, 5)]
    public int SlotChoices { get; set; } = 4;

    /// <summary>Days after the wanted one in which free slots are looked for when that day has none.</summary>
    /// <value>1 to 60. The default is 14.</value>
    [Range(1, 60)]
    public int SlotSearchDays { get; set; } = 14;

    /// <summary>What order numbers begin with; it is put before a number that is written without it.</summary>
    /// <value>At most 10 characters, or empty. The default is <c>ORD-</c>.</value>
    [StringLength(10), RegularExpression("^[A-Za-z0-9-]*$")]
    public string OrderNumberPrefix { get; set; } = "ORD-";

    /// <summary>What appointment numbers begin with.</summary>
    /// <value>At most 10 characters, or empty. The default is <c>A-</c>.</value>
    [StringLength(10), RegularExpression("^[A-Za-z0-9-]*$")]
    public string AppointmentNumberPrefix { get; set; } = "A-";

    /// <summary>Domain in the UIDs of calendar entries; it must not change, or calendars will keep old entries.</summary>
    /// <value>1 to 100 characters. The default is <c>omnibot.invalid</c>.</value>
    [Required, StringLength(100, MinimumLength = 1), RegularExpression("^[A-Za-z0-9.-]+$")]
    public string CalendarDomain { get; set; } = "omnibot.invalid";

    /// <summary>E-mail address that calendar entries name as organizer.</summary>
    /// <value>The default is <c>appointments@omnibot.invalid</c>.</value>
    [Required, EmailAddress]
    public string Organizer { get; set; } = "appointments@omnibot.invalid";
}

using System.ComponentModel.DataAnnotations;

namespace OmniBot.Channels.Meta;

/// <summary>What Messenger and Instagram have in common.</summary>
public abstract class PageOptions : MetaOptions
{
    /// <summary>Our app's id at Meta, by which the echoes of the bot's messages are told from those of people.</summary>
    /// <value>Digits. The default is none: then only the inboxes of Facebook and Instagram are taken for people.</value>
    [RegularExpression(@"^\d*$")]
    public string AppId { get; set; } = "";

    /// <summary>Messages of one account in a second.</summary>
    /// <value>1 to 1,000. The default is 300. Source: "Rate limiting", Send API (23 March 2026).</value>
    [Range(1, 1000)]
    public int MessagesPerSecond { get; set; } = 300;

    /// <summary>Sound and video of one account in a second.</summary>
    /// <value>1 to 1,000. The default is 10. Source: "Rate limiting", Send API (23 March 2026).</value>
    [Range(1, 1000)]
    public int MediaPerSecond { get; set; } = 10;
}

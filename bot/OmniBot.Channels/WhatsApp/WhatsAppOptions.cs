using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;

namespace OmniBot.Channels.WhatsApp;

/// <summary>Settings of WhatsApp's Cloud API, bound from <c>Channels:WhatsApp</c>.</summary>
public sealed class WhatsAppOptions : MetaOptions
{
    /// <summary>Messages of one of our numbers in a second.</summary>
    /// <value>1 to 1,000. The default is 80; numbers that are also used in the WhatsApp Business app have 20. Source: "Throughput".</value>
    [Range(1, 1000)]
    public int MessagesPerSecond { get; set; } = 80;

    /// <summary>Messages to one user that may go out at once, after which <see cref="PairInterval"/> counts.</summary>
    /// <value>1 to 10,000. The default is 45. Source: "Pair rate limits".</value>
    [Range(1, 10_000)]
    public int PairBurst { get; set; } = 45;

    /// <summary>Time between two messages to one user in the long run.</summary>
    /// <value>0 to 1 minute. The default is 6 seconds. Source: "Pair rate limits".</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan PairInterval { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>The template that is sent instead of a message when the user's last one is older than 24 hours.</summary>
    /// <value>The default is none: such a message is refused and becomes a dead letter.</value>
    [ValidateObjectMembers]
    public WhatsAppTemplateOptions? OutsideWindowTemplate { get; set; }

    /// <summary>The words on the button that opens a list of choices.</summary>
    /// <value>1 to 20 characters. The default is <c>Options</c>.</value>
    [Required, StringLength(20, MinimumLength = 1)]
    public string ListButton { get; set; } = "Options";

    /// <summary>Hosts that users' files are fetched from with our token: each with the hosts below it. Others are refused.</summary>
    /// <value>Names without a port. The default, when there are none, is <c>fbsbx.com</c>, <c>fbcdn.net</c>, <c>whatsapp.net</c> and <c>facebook.com</c>.</value>
    public string[] MediaHosts { get; set; } = [];

    /// <summary>Greatest size of a user's file that is fetched.</summary>
    /// <value>1 KiB to 100 MiB, in bytes. The default is 25 MiB.</value>
    [Range(1024, 100 * 1024 * 1024)]
    public int MaxFileBytes { get; set; } = 25 * 1024 * 1024;

    internal override string Section => "Channels:WhatsApp";
}

[OptionsValidator]
internal sealed partial class WhatsAppOptionsValidator : IValidateOptions<WhatsAppOptions>;

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Webhooks;

/// <summary>Limits of all vendors' webhooks, bound from <c>Channels:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Greatest size of a call's body.</summary>
    /// <value>1 KiB to 16 MiB, in bytes. The default is 1 MiB: vendors send files by reference.</value>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Messages of one sender that are taken at once, before the rate counts.</summary>
    /// <value>1 to 100,000. The default is 60.</value>
    [Range(1, 100_000)]
    public int SenderBurst { get; set; } = 60;

    /// <summary>Messages of one sender in a minute, in the long run.</summary>
    /// <value>1 to 1,000,000. The default is 300.</value>
    [Range(1, 1_000_000)]
    public int SenderMessagesPerMinute { get; set; } = 300;

    /// <summary>Messages of one channel in a second, of all senders together.</summary>
    /// <value>1 to 1,000,000. The default is 2,000.</value>
    [Range(1, 1_000_000)]
    public int ChannelMessagesPerSecond { get; set; } = 2000;
}

[OptionsValidator]
internal sealed partial class WebhookOptionsValidator : IValidateOptions<WebhookOptions>;

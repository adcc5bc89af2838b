using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Host.Persons;

/// <summary>Channels that a customer can continue on, bound from <c>Continue</c>.</summary>
public sealed class ContinueOptions
{
    /// <summary>The number of the WhatsApp account, with its country's code and digits alone.</summary>
    /// <value>The default is none: WhatsApp is not offered.</value>
    [RegularExpression("^[0-9]{6,15}$")]
    public string? WhatsAppNumber { get; set; }

    /// <summary>The Telegram bot's user name, without @.</summary>
    [RegularExpression("^[A-Za-z0-9_]{5,32}$")]
    public string? TelegramBot { get; set; }

    /// <summary>The number that takes text messages, in E.164.</summary>
    [RegularExpression(@"^\+[0-9]{3,15}$")]
    public string? SmsNumber { get; set; }

    /// <summary>How long a link can be used.</summary>
    /// <value>1 minute to 1 day. The default is 15 minutes.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TicketLifetime { get; set; } = TimeSpan.FromMinutes(15);
}

[OptionsValidator]
internal sealed partial class ContinueOptionsValidator : IValidateOptions<ContinueOptions>;

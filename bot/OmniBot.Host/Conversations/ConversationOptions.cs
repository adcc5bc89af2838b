using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Host.Conversations;

/// <summary>Settings of turns and of the outbox, bound from <c>Conversations</c>.</summary>
public sealed class ConversationOptions
{
    /// <summary>Tries after which a turn that fails every time is set aside.</summary>
    /// <value>1 to 100. The default is 5.</value>
    [Range(1, 100)]
    public int MaxTurnAttempts { get; set; } = 5;

    /// <summary>Longest time that one turn may take before it counts as failed.</summary>
    /// <value>1 second to 10 minutes. The default is 60 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Tries after which an answer that its channel does not take becomes a dead letter.</summary>
    /// <value>1 to 100. The default is 10: with the waits below, about 20 minutes.</value>
    [Range(1, 100)]
    public int MaxSendAttempts { get; set; } = 10;

    /// <summary>Wait before the second try of a send; it doubles with each further try, and a fifth of it is random.</summary>
    /// <value>10 milliseconds to 1 minute. The default is 1 second.</value>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan SendRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between two tries of a send, also where the channel asks for more.</summary>
    /// <value>1 second to 10 minutes. The default is 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan MaxSendRetryDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the host looks for conversations whose work nobody does, after a crash or a lost wake-up.</summary>
    /// <value>100 milliseconds to 1 minute. The default is 5 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan RecoveryInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the ids of processed activities are remembered, to ignore those that are delivered again.</summary>
    /// <value>1 hour to 90 days. The default is 7 days.</value>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan InboxRetention { get; set; } = TimeSpan.FromDays(7);
}

[OptionsValidator]
internal sealed partial class ConversationOptionsValidator : IValidateOptions<ConversationOptions>;

using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Host.Pipeline;

/// <summary>An activity that a turn sends once it is committed.</summary>
/// <param name="Operation">Send, update or delete.</param>
/// <param name="Activity">The activity, addressed, with id and timestamp.</param>
internal sealed record OutgoingActivity(OutboundOperation Operation, Activity Activity);

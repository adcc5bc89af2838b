namespace OmniBot.Core.Channels;

/// <summary>What an outbox entry asks of its channel. The numbers are stored.</summary>
public enum OutboundOperation
{
    Send = 0,
    Update = 1,
    Delete = 2,
}

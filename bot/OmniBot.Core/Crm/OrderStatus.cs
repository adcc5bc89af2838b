namespace OmniBot.Core.Crm;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    Received,
    InPreparation,
    Shipped,
    Delivered,
    Cancelled,
    Returned,
}

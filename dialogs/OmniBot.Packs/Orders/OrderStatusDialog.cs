using OmniBot.Packs.Talks;

namespace OmniBot.Packs.Orders;

/// <summary>Tells where an order stands.</summary>
internal sealed class OrderStatusDialog(TalkParts parts) : OrderTalk(Intents.OrderStatus, parts);

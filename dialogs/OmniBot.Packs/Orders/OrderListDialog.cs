using OmniBot.Packs.Talks;

namespace OmniBot.Packs.Orders;

/// <summary>Lists the customer's orders, once their identity is checked.</summary>
internal sealed class OrderListDialog(TalkParts parts) : OrderTalk(Intents.OrderList, parts);

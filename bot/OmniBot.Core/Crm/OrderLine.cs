namespace OmniBot.Core.Crm;

/// <summary>A line of an order.</summary>
public sealed record OrderLine(string Product, int Quantity, decimal UnitPrice);

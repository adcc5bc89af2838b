using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>An order of the sample data; its days are counted from the first start.</summary>
internal sealed record SampleOrder(
    string Number,
    string CustomerId,
    OrderStatus Status,
    int PlacedDaysAgo,
    int? ExpectedInDays,
    string? Tracking,
    IReadOnlyList<OrderLine> Lines);

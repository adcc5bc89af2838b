namespace OmniBot.Packs.Orders;

/// <summary>What is known of the order that is asked about.</summary>
internal sealed record OrderDraft
{
    public string? Number { get; init; }

    public string? Email { get; init; }

    /// <summary>The order is only the proof of identity; the list of orders follows.</summary>
    public bool ForList { get; init; }
}

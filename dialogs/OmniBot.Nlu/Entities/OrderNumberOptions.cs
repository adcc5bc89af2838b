namespace OmniBot.Nlu.Entities;

/// <summary>How order numbers are recognised.</summary>
public sealed record OrderNumberOptions
{
    /// <summary>Tried in order; a place is taken by the first that matches.</summary>
    /// <value>The default is <c>ORD-</c> with at least four digits, and six or more digits beside a word such as "order".</value>
    public IReadOnlyList<OrderNumberPattern> Patterns { get; init; } =
    [
        new(@"ORD-\d{4,}", []),
        new(@"\d{6,20}", [
            "order", "orders", "purchase", "delivery", "shipment", "package", "parcel", "number", "bestellung", "bestellnummer", "auftrag", "auftragsnummer",
            "lieferung", "paket", "sendung", "nummer", "pedido", "compra", "envío", "paquete", "número", "commande", "achat", "livraison", "colis", "numéro",
            "ordine", "bestelling", "encomenda",
        ]),
    ];
}

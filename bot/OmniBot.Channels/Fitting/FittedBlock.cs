using OmniBot.Core.Schema;

namespace OmniBot.Channels.Fitting;

/// <summary>A piece of a message, before it is cut into what a channel takes.</summary>
internal abstract record FittedBlock;

/// <param name="Text">The words.</param>
/// <param name="Format">One of <see cref="TextFormatTypes"/>; null for Markdown.</param>
/// <param name="Actions">Buttons that belong to the words.</param>
internal sealed record TextBlock(string Text, string? Format, IReadOnlyList<CardAction> Actions) : FittedBlock;

/// <param name="File">A file of a kind that the channel sends as such.</param>
internal sealed record MediaBlock(Attachment File) : FittedBlock;

/// <param name="Where">A place on the map.</param>
internal sealed record PlaceBlock(GeoCoordinates Where) : FittedBlock;

/// <param name="Cards">Cards that the channel has too.</param>
internal sealed record CardsBlock(IReadOnlyList<HeroCard> Cards) : FittedBlock;

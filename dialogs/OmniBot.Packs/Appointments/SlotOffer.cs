using OmniBot.Core.Crm;

namespace OmniBot.Packs.Appointments;

/// <summary>Slots to be offered.</summary>
/// <param name="Slots">The slots, the earliest first; none when nothing is free.</param>
/// <param name="IsLater">They are on later days than the wanted one.</param>
internal sealed record SlotOffer(IReadOnlyList<Slot> Slots, bool IsLater);

using OmniBot.Core.Crm;

namespace OmniBot.Packs.Appointments;

/// <summary>What is known of an appointment to be booked.</summary>
internal sealed record BookingDraft
{
    public string? Topic { get; init; }

    /// <summary>The wanted day, as <see cref="Questions.DayWish"/> writes it.</summary>
    public string? Day { get; init; }

    /// <summary>The slots that were offered.</summary>
    public IReadOnlyList<Slot> Offered { get; init; } = [];

    public Slot? Slot { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }
}

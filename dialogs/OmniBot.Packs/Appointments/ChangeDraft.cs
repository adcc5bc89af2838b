using OmniBot.Core.Crm;

namespace OmniBot.Packs.Appointments;

/// <summary>What is known of an appointment to be found, moved or cancelled.</summary>
internal sealed record ChangeDraft
{
    public string? Number { get; init; }

    public string? Email { get; init; }

    /// <summary>The appointment, once number and address were found to belong together.</summary>
    public Appointment? Found { get; init; }

    /// <summary>The wanted day, as <see cref="Questions.DayWish"/> writes it.</summary>
    public string? Day { get; init; }

    /// <summary>The slots that were offered.</summary>
    public IReadOnlyList<Slot> Offered { get; init; } = [];

    public Slot? Slot { get; init; }
}

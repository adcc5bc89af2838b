namespace OmniBot.Core.Crm;

/// <summary>A call's arguments, as they are kept with a turn.</summary>
internal sealed record CrmRequest
{
    public string? Effect { get; init; }

    public string? Email { get; init; }

    public string? Number { get; init; }

    public string? CustomerId { get; init; }

    public string? SlotId { get; init; }

    public string? Question { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public int? Max { get; init; }

    public CaseDraft? Case { get; init; }

    public AppointmentDraft? Appointment { get; init; }

    public FeedbackDraft? Feedback { get; init; }
}

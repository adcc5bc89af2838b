namespace OmniBot.Core.Crm;

/// <summary>An appointment to be booked.</summary>
public sealed record AppointmentDraft(string SlotId, string Name, string Email, string Topic);

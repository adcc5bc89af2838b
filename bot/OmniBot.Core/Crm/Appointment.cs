namespace OmniBot.Core.Crm;

/// <summary>A booked appointment.</summary>
/// <param name="Number">The number to tell the customer, such as <c>A-00001</c>.</param>
/// <param name="Slot">When and where.</param>
/// <param name="Name">Who comes.</param>
/// <param name="Email">Their e-mail address; with the number it proves whose appointment it is.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="IsCancelled">It was cancelled; the slot is free again.</param>
public sealed record Appointment(string Number, Slot Slot, string Name, string Email, string Topic, bool IsCancelled);

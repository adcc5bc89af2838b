namespace OmniBot.Core.Crm;

/// <summary>A time that can be booked.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="TimeZone">IANA id of the place where it is, such as <c>Europe/Berlin</c>.</param>
/// <param name="Location">Where it is.</param>
public sealed record Slot(string Id, DateTimeOffset Start, DateTimeOffset End, string TimeZone, string Location);

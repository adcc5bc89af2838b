namespace OmniBot.Core.Crm;

/// <summary>A customer.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Name">How to address them.</param>
/// <param name="Email">Their e-mail address, compared without case.</param>
/// <param name="Phone">Their phone number in E.164, or null.</param>
/// <param name="Locale">The language that they prefer, or null.</param>
public sealed record Customer(string Id, string Name, string Email, string? Phone, string? Locale);

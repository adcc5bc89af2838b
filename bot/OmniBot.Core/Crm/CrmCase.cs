namespace OmniBot.Core.Crm;

/// <summary>A case.</summary>
/// <param name="Number">The number to tell the customer, such as <c>C-00001</c>.</param>
/// <param name="Subject">One line.</param>
/// <param name="OpenedAt">When it was opened.</param>
public sealed record CrmCase(string Number, string Subject, DateTimeOffset OpenedAt);

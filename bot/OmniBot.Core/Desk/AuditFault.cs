namespace OmniBot.Core.Desk;

/// <summary>Where the audit log is not what was written.</summary>
/// <param name="Number">The first row that is wrong or missing.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
public sealed record AuditFault(long Number, string Problem);

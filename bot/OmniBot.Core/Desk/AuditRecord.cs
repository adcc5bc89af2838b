namespace OmniBot.Core.Desk;

/// <summary>A row of the audit log.</summary>
/// <param name="Number">Rises by one, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Entry">What.</param>
/// <param name="Hash">SHA-256 over this row and the hash of the row before, 64 hexadecimal digits.</param>
public sealed record AuditRecord(long Number, DateTimeOffset At, AuditEntry Entry, string Hash);

namespace OmniBot.Core.Storage;

/// <summary>Where an entry stands in the inbox.</summary>
/// <param name="InboxId">The entry's number, rising in the order in which entries were stored.</param>
/// <param name="IsDuplicate">The entry was there already; the number is that of the first.</param>
public readonly record struct InboxReceipt(long InboxId, bool IsDuplicate);

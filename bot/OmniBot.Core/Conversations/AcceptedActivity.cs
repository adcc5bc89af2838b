namespace OmniBot.Core.Conversations;

/// <summary>What the inbox did with an activity.</summary>
/// <param name="ActivityId">The activity's id, as it came or as we gave it.</param>
/// <param name="IsDuplicate">The inbox had it already: nothing was stored, and nothing runs again.</param>
public sealed record AcceptedActivity(string ActivityId, bool IsDuplicate);

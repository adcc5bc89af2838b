namespace OmniBot.Host.Handoff;

/// <summary>A place in a queue.</summary>
/// <param name="Position">From 1; null when that is unknown.</param>
/// <param name="Wait">The wait, as estimated; null when there is too little to go by.</param>
internal sealed record QueuePlace(int? Position, TimeSpan? Wait);

namespace OmniBot.Host.Conversations;

/// <summary>A turn was not tried again: it failed, or ended the process, too often.</summary>
internal sealed class TurnSetAsideException(int attempts) : Exception($"The turn was set aside after {attempts} tries.");

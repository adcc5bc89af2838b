namespace OmniBot.Desk.Access;

/// <summary>The signed-in person may not see or do that, or there is no such thing: which of them is not told.</summary>
internal sealed class DeskAccessException() : Exception("Not allowed at the desk.");

using System.Security.Cryptography;

namespace OmniBot.Core.Conversations;

/// <summary>Makes ids outside of turns. Inside a turn, ids come from its <c>TurnEnvironment</c>, so that they are the same on a replay.</summary>
public static class IdSource
{
    /// <summary>96 random bits as 24 hexadecimal digits: unguessable.</summary>
    public static string Next() => RandomNumberGenerator.GetHexString(24, lowercase: true);
}

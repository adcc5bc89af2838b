using Microsoft.Extensions.Logging;

namespace OmniBot.Desk.SignIn;

/// <summary>Event ids 7000 to 7099. What people type is not logged: a password often lands in the field of the name.</summary>
internal static partial class SignInLog
{
    [LoggerMessage(7001, LogLevel.Information, "There was no account: the admin 'admin' was made")]
    public static partial void FirstAdminMade(ILogger logger);

    [LoggerMessage(7002, LogLevel.Information, "Agent {AgentId} signed in ({Method})")]
    public static partial void SignedIn(ILogger logger, string agentId, string method);

    [LoggerMessage(7003, LogLevel.Warning, "A sign-in with an unknown or disabled account was refused")]
    public static partial void UnknownAccount(ILogger logger);

    [LoggerMessage(7004, LogLevel.Warning, "A sign-in of agent {AgentId} failed at the {Step}")]
    public static partial void Failed(ILogger logger, string agentId, string step);

    [LoggerMessage(7005, LogLevel.Warning, "The account of agent {AgentId} is locked")]
    public static partial void Locked(ILogger logger, string agentId);

    [LoggerMessage(7006, LogLevel.Error, "The key of the one-time codes of agent {AgentId} can't be decrypted: the key ring is another one")]
    public static partial void KeyLost(ILogger logger, string agentId);

    [LoggerMessage(7007, LogLevel.Warning, "A sign-in by the identity provider was refused: {Reason}")]
    public static partial void ExternalRefused(ILogger logger, string reason);

    [LoggerMessage(7008, LogLevel.Warning, "The identity provider did not sign the person in")]
    public static partial void ExternalFailed(ILogger logger, Exception? exception);
}

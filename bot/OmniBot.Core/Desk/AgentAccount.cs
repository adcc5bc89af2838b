namespace OmniBot.Core.Desk;

/// <summary>How an agent signs in. Who the agent is and may do is in the <see cref="Handoff.Routing.AgentProfile"/> of the same id.</summary>
public sealed record AgentAccount
{
    /// <summary>The id of the agent's profile.</summary>
    public required string AgentId { get; init; }

    /// <summary>What the agent types, in capitals, so that it is found whatever the case of its letters. Unique.</summary>
    public required string UserName { get; init; }

    /// <summary>The e-mail address in capitals, which also serves as the user name; null for none. Unique.</summary>
    public string? Email { get; init; }

    /// <summary>The password's salted hash; null for an account that signs in elsewhere.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes with the password and the second factor: sessions with another one end.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>Changes with each update, so that of two at once one fails.</summary>
    public required string ConcurrencyStamp { get; init; }

    /// <summary>No sign-in before this time; null for no lock.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Wrong passwords and codes since the last sign-in or lock.</summary>
    public int FailedTries { get; init; }

    /// <summary>The key of the one-time codes (RFC 6238), encrypted by who keeps the key ring; null before the set-up.</summary>
    public string? ProtectedCodeKey { get; init; }

    /// <summary>The set-up of the one-time codes is done, and each sign-in by password asks for one.</summary>
    public bool AsksForCode { get; init; }

    /// <summary>The time step of the last code that was taken: that one and those before it are not taken again.</summary>
    public long LastCodeStep { get; init; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>The password serves once, to choose another.</summary>
    public bool MustChangePassword { get; init; }

    public IReadOnlyList<ExternalLogin> ExternalLogins { get; init; } = [];
}

namespace OmniBot.Desk.SignIn.Steps;

/// <summary>What a sign-in needs next.</summary>
internal enum SignInStep
{
    /// <summary>It was refused; the words for it are the same whatever the reason.</summary>
    Refused,

    /// <summary>A one-time code, or a recovery code.</summary>
    Code,

    /// <summary>Another password in the place of the one-time password.</summary>
    Password,

    /// <summary>The set-up of one-time codes.</summary>
    SetUp,

    /// <summary>Nothing: the agent is in.</summary>
    Done,
}

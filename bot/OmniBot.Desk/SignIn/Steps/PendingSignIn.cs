using OmniBot.Desk.SignIn.Accounts;

namespace OmniBot.Desk.SignIn.Steps;

/// <summary>A sign-in that has a step left.</summary>
/// <param name="User">The account, as it is now.</param>
/// <param name="Step">The step.</param>
/// <param name="Methods">What was proved: <c>pwd</c>, <c>ext</c>, <c>mfa</c>.</param>
/// <param name="ReturnPath">Where it leads to.</param>
internal sealed record PendingSignIn(DeskUser User, SignInStep Step, IReadOnlyList<string> Methods, string ReturnPath);

using Microsoft.AspNetCore.Identity;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Desk.SignIn.Accounts;

namespace OmniBot.Desk.SignIn.Steps;

/// <summary>A hash to check passwords of unknown names against, so that the time of the answer doesn't tell which names there are.</summary>
internal sealed class UnknownPassword
{
    private readonly DeskUser _nobody = new(new AgentAccount { AgentId = "", UserName = "", SecurityStamp = "", ConcurrencyStamp = "" });
    private string? _hash;

    public void Check(IPasswordHasher<DeskUser> hasher, string password) =>
        hasher.VerifyHashedPassword(_nobody, _hash ??= hasher.HashPassword(_nobody, IdSource.Next()), password);
}

using Microsoft.AspNetCore.Identity;

namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>A new password is neither too long nor the name nor the one before; its least length and number of letters are Identity's.</summary>
internal sealed class DeskPasswordValidator : IPasswordValidator<DeskUser>
{
    private const int MaxLength = 256;
    private const int MinName = 4;

    public async Task<IdentityResult> ValidateAsync(UserManager<DeskUser> manager, DeskUser user, string? password)
    {
        if (password is null || password.Length > MaxLength 
            || (user.Account.UserName.Length >= MinName && password.Contains(user.Account.UserName, StringComparison.OrdinalIgnoreCase)))
        {
            return IdentityResult.Failed(new IdentityError { Code = "PasswordNotAllowed" });
        }

        return await manager.CheckPasswordAsync(user, password)
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordUnchanged" })
            : IdentityResult.Success;
    }
}

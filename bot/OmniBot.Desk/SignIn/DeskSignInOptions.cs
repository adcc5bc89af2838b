using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Desk.SignIn;

/// <summary>Settings of the sign-in to the desk, bound from <c>Desk:SignIn</c>.</summary>
public sealed class DeskSignInOptions
{
    /// <summary>The name that the pages show, and that authenticator apps list the account under.</summary>
    /// <value>1 to 50 characters without ':'. The default is OmniBot.</value>
    [Required, RegularExpression("^[^:]{1,50}$")]
    public string ProductName { get; set; } = "OmniBot";

    /// <summary>How long a session lasts without use; each use begins it anew.</summary>
    /// <value>5 minutes to 24 hours. The default is 8 hours.</value>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan SessionTime { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Wrong passwords and codes after which the account is locked.</summary>
    /// <value>3 to 20. The default is 5.</value>
    [Range(3, 20)]
    public int MaxFailedTries { get; set; } = 5;

    /// <summary>How long it is locked.</summary>
    /// <value>1 minute to 24 hours. The default is 15 minutes.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LockTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Least length of a password.</summary>
    /// <value>12 to 128 characters. The default is 12.</value>
    [Range(12, 128)]
    public int MinPasswordLength { get; set; } = 12;
}

[OptionsValidator]
internal sealed partial class DeskSignInOptionsValidator : IValidateOptions<DeskSignInOptions>;

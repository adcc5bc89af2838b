using Microsoft.Extensions.Options;

namespace OmniBot.Desk.SignIn.OpenIdConnect;

/// <summary>Checks what attributes can't say: what a provider needs once there is one.</summary>
internal sealed class ProviderValidator : IValidateOptions<DeskOpenIdConnectOptions>
{
    public ValidateOptionsResult Validate(string? name, DeskOpenIdConnectOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        var failures = new List<string>();
        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority)
            || (authority.Scheme != Uri.UriSchemeHttps && !(authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
        {
            failures.Add($"Desk:OpenIdConnect:Authority: '{options.Authority}' is not an https URL.");
        }

        if (options.ClientId.Length == 0)
        {
            failures.Add("Desk:OpenIdConnect:ClientId: name the client that the provider knows.");
        }

        if (options.GroupRoles.Count == 0)
        {
            failures.Add("Desk:OpenIdConnect:GroupRoles: without a group that is mapped to a role nobody gets in.");
        }

        if (options.GroupRoles.Values.Any(role => !Enum.IsDefined(role)))
        {
            failures.Add("Desk:OpenIdConnect:GroupRoles: the roles are Agent, Supervisor, Admin and Auditor.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OmniBot.Desk.Api;

/// <summary>Registers the desk's interface for programs.</summary>
public static class DeskApi
{
    internal const string Policy = "desk.api";
    private const string Scheme = "Desk.ApiKey";

    /// <summary>Adds the keys' scheme and policy, with settings from <c>Desk:Api</c>.</summary>
    public static IServiceCollection AddDeskApi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DeskApiOptions>().Bind(configuration.GetSection("Desk:Api")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeskApiOptions>, DeskApiOptionsValidator>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Scheme, null);
        services.Configure<AuthorizationOptions>(options => options.AddPolicy(
            Policy, policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser()));
        services.AddSingleton<ApiPresence>();
        return services;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Desk.SignIn.Accounts;
using OmniBot.Desk.SignIn.Codes;
using OmniBot.Desk.SignIn.Endpoints;
using OmniBot.Desk.SignIn.OpenIdConnect;
using OmniBot.Desk.SignIn.Pages;
using OmniBot.Desk.SignIn.Steps;

namespace OmniBot.Desk.SignIn;

/// <summary>Registers the sign-in to the desk.</summary>
public static class DeskSignInServiceCollectionExtensions
{
    // OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA512; the framework's default is 100,000.
    private const int HashIterations = 210_000;

    /// <summary>Adds accounts, cookies, policies and pages, with settings from <c>Desk:SignIn</c> and <c>Desk:OpenIdConnect</c>.</summary>
    /// <param name="services">Has the desk's storage, a <see cref="TimeProvider"/> and a data protection key ring that outlives the process.</param>
    /// <param name="configuration">The settings.</param>
    public static IServiceCollection AddDeskSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DeskSignInOptions>().Bind(configuration.GetSection("Desk:SignIn")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeskSignInOptions>, DeskSignInOptionsValidator>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "omnibot.desk.antiforgery";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddRazorComponents();
        services.AddAccounts();
        services.AddAuthorizationBuilder();
        services.Configure<Microsoft.AspNetCore.Authorization.AuthorizationOptions>(DeskPolicies.AddTo);
        AddProvider(services.AddSessionCookies(), configuration.GetSection("Desk:OpenIdConnect"));
        services.AddSingleton<SignInGate>();
        services.AddSingleton<UnknownPassword>();
        services.AddScoped<SignInTickets>();
        services.AddScoped<PasswordSteps>();
        services.AddScoped<CodeSteps>();
        services.AddScoped<ExternalSteps>();
        services.AddScoped<SignInPages>();
        return services;
    }

    /// <summary>Puts the headers, the authentication and the authorisation before the endpoints.</summary>
    public static void UseDeskSignIn(this IApplicationBuilder app)
    {
        app.UseDeskHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static IEndpointRouteBuilder MapDeskSignIn(this IEndpointRouteBuilder endpoints)
    {
        var desk = endpoints.MapGroup("/desk");
        desk.MapSignIn();
        desk.MapCodes();
        desk.MapPassword();
        desk.MapSetUp();
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<DeskOpenIdConnectOptions>>().Value.IsOn)
        {
            desk.MapExternal();
        }

        return endpoints;
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<DeskUser>, PasswordHasher<DeskUser>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Math.Max(options.IterationCount, HashIterations));
        services.AddIdentityCore<DeskUser>()
            .AddUserStore<DeskUserStore>()
            .AddUserManager<DeskUserManager>()
            .AddPasswordValidator<DeskPasswordValidator>()
            .AddClaimsPrincipalFactory<DeskPrincipalFactory>()
            .AddTokenProvider<TotpTokenProvider>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager<DeskSignInManager>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<DeskSignInOptions>>((options, settings) =>
        {
            options.Lockout.MaxFailedAccessAttempts = settings.Value.MaxFailedTries;
            options.Lockout.DefaultLockoutTimeSpan = settings.Value.LockTime;
            options.Password.RequiredLength = settings.Value.MinPasswordLength;
            options.Password.RequiredUniqueChars = 5;

            // Length counts, not the kinds of letters. Source: NIST SP 800-63B, section 5.1.1.2.
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
        });
        services.AddSingleton<DeskAccounts>();
        services.AddSingleton<IOneTimePasswordNotice, ConsolePasswordNotice>();
        services.AddHostedService<FirstAdmin>();
    }

    private static void AddProvider(Microsoft.AspNetCore.Authentication.AuthenticationBuilder authentication, IConfigurationSection section)
    {
        authentication.Services.AddOptions<DeskOpenIdConnectOptions>().Bind(section).ValidateOnStart();
        authentication.Services.AddSingleton<IValidateOptions<DeskOpenIdConnectOptions>, DeskOpenIdConnectOptionsValidator>();
        authentication.Services.AddSingleton<IValidateOptions<DeskOpenIdConnectOptions>, ProviderValidator>();

        // The scheme's name is needed before the options are read; what is wrong in them is told at the start.
        if (section["Authority"] is { Length: > 0 } && section.Get<DeskOpenIdConnectOptions>() is { } settings)
        {
            OpenIdConnectScheme.AddTo(authentication, settings);
        }
    }
}

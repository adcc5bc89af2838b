using Microsoft.Extensions.Options;
using OmniBot.Connectors.Persons;

namespace OmniBot.Host.Persons;

internal static class PersonsServiceCollectionExtensions
{
    /// <summary>Adds what links conversations of one person, with settings from <c>Continue</c>.</summary>
    public static IServiceCollection AddPersons(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ContinueOptions>().Bind(configuration.GetSection("Continue")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContinueOptions>, ContinueOptionsValidator>();
        return services.AddPersonStorage().AddSingleton<ContinueMiddleware>();
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>Registers the embedded CRM.</summary>
public static class EmbeddedCrmServiceCollectionExtensions
{
    /// <summary>
    /// Adds the embedded CRM as the <see cref="ICrm"/>, recorded with each turn, with settings from <c>Crm:Embedded</c>. It needs the
    /// relational storage and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddEmbeddedCrm(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<EmbeddedCrmOptions>().Bind(configuration.GetSection("Crm:Embedded")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddedCrmOptions>, EmbeddedCrmOptionsValidator>();
        services.AddSingleton<IValidateOptions<EmbeddedCrmOptions>, OpeningHoursValidator>();
        services.AddSingleton<EmbeddedCrmDatabase>();
        services.AddSingleton<EmbeddedCrm>();
        services.AddSingleton<ICrm>(provider => new RecordedCrm(provider.GetRequiredService<EmbeddedCrm>()));
        services.AddSingleton<ICustomerReader>(provider => provider.GetRequiredService<EmbeddedCrm>());
        services.AddSingleton(provider => new EmbeddedCrmRecords(provider.GetRequiredService<EmbeddedCrmDatabase>()));
        return services;
    }
}

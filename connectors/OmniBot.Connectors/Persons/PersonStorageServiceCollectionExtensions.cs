using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Persons;

namespace OmniBot.Connectors.Persons;

public static class PersonStorageServiceCollectionExtensions
{
    /// <summary>Adds the store of who is who, in the database of the conversations.</summary>
    public static IServiceCollection AddPersonStorage(this IServiceCollection services) => services.AddSingleton<IPersonStore, RelationalPersonStore>();
}

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using OmniBot.Connectors.Storage.Relational;

namespace OmniBot.Host.Desk;

/// <summary>The keys that encrypt cookies and the agents' keys of one-time codes: in the folder <c>keys</c> beside the database.</summary>
/// <remarks>
/// The files are not encrypted, and only the server's user can read them. They belong into the backup, apart from the database's: without
/// them agents sign in with recovery codes only, until an admin has reset their second factor.
/// </remarks>
internal static class KeyRing
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("OmniBot");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>((options, storage, loggers) =>
        {
            var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(storage.Value.Path))!, "keys");
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, OwnerOnly);
            }

            options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), loggers);
        });
    }
}

using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Storage;
using OmniBot.Host;

namespace OmniBot.Cli.Commands;

/// <summary>The option that names the database, and what opens it.</summary>
internal static class DataOption
{
    public static Option<string?> Create() =>
        new("--data") { Description = "The database file. Default: the server's own, from its settings." };

    /// <summary>Puts the server's parts together without starting them; the store is open.</summary>
    public static async Task<WebApplication> OpenAsync(string? path, CancellationToken cancellationToken)
    {
        string[] args =
        [
            "--Logging:LogLevel:Default", "Warning",
            .. path is null ? (string[])[] : ["--Storage:Path", Path.GetFullPath(path)],
        ];
        var app = OmniBotServer.BuildForTools(args);
        await app.Services.GetRequiredService<IConversationStore>().InitializeAsync(cancellationToken);
        return app;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OmniBot.Core.Turns;
using OmniBot.Host;

namespace OmniBot.Benchmarks.Serve;

/// <summary>The real, durable host on a fresh SQLite file, with a bot that the peers run too.</summary>
internal static class BenchmarkServer
{
    /// <summary>Runs until the process is told to stop; the data is deleted then.</summary>
    /// <param name="bot"><c>echo</c>, <c>waterfall</c> or <c>counter</c>.</param>
    /// <param name="args">Settings of the host, such as <c>--urls</c>.</param>
    public static async Task<int> RunAsync(string bot, string[] args)
    {
        if (BotOf(bot) is null)
        {
            await Console.Error.WriteLineAsync($"There is no bot '{bot}': use echo, waterfall or counter.");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("omnibot-bench-");
        try
        {
            await using var app = Build(bot, folder, args);
            await app.RunAsync();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The type of a bot, or null when there is none of that name.</summary>
    public static Type? BotOf(string name) => name switch
    {
        "echo" => typeof(EchoBot),
        "waterfall" => typeof(WaterfallBot),
        "counter" => typeof(CounterBot),
        _ => null,
    };

    /// <summary>Builds the host with a bot, on a database in the given folder.</summary>
    public static WebApplication Build(string bot, DirectoryInfo folder, string[] args, Action<WebApplicationBuilder>? configure = null) =>
        OmniBotServer.Build(
            [
                "--environment", "Development",
                "--Storage:Path", Path.Combine(folder.FullName, "bench.db"),
                "--Logging:LogLevel:Default", "Warning",
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning",
                .. args,
            ],
            builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(typeof(IBot), BotOf(bot)!));
                configure?.Invoke(builder);
            });
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace OmniBot.IntegrationTests.DirectLineJs;

/// <summary>Runs <c>client.js</c> with Node.js; its packages are installed beside its copy in the test's output, once.</summary>
internal static class NodeClient
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim s_installing = new(1);
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "DirectLineJs");

    /// <summary>Installs what the client needs, or skips the test where that can't be.</summary>
    public static async Task InstallAsync(CancellationToken cancellationToken)
    {
        await s_installing.WaitAsync(cancellationToken);
        try
        {
            Assert.SkipWhen(await RunAsync("node", ["--version"], cancellationToken) is not (0, _, _), "Node.js is not installed.");
            if (Directory.Exists(Path.Combine(s_folder, "node_modules", "botframework-directlinejs")))
            {
                return;
            }

            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var (exit, _, error) = await RunAsync(
                npm, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"], cancellationToken);
            Assert.SkipWhen(exit != 0, $"npm could not install the client: {error}");
        }
        finally
        {
            s_installing.Release();
        }
    }

    /// <summary>Talks with a server, and gives what the client saw.</summary>
    /// <param name="server">URL without a slash at the end.</param>
    /// <param name="mode"><c>socket</c> or <c>polling</c>.</param>
    /// <param name="cancellationToken">Ends the client.</param>
    public static async Task<JsonElement> TalkAsync(string server, string mode, CancellationToken cancellationToken)
    {
        var (exit, output, error) = await RunAsync("node", ["client.js", server, mode], cancellationToken);
        Assert.True(exit == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    // An exit of null: there is no such program.
    private static async Task<(int? Exit, string Output, string Error)> RunAsync(
        string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_limit);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = s_folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return (null, "", $"{program} is not installed.");
        }

        using (process)
        {
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(limit.Token);
                var error = process.StandardError.ReadToEndAsync(limit.Token);
                await process.WaitForExitAsync(limit.Token);
                return (process.ExitCode, await output, await error);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }
}

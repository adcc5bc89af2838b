using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OmniBot.IntegrationTests.Node;

/// <summary>A folder of scripts for Node.js in the test's output; its packages are installed beside them, once.</summary>
/// <param name="name">The folder.</param>
/// <param name="package">A package that is there when it is installed.</param>
internal sealed class NodeFolder(string name, string package)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim s_installing = new(1);
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, name);

    /// <summary>Installs the packages, or skips the test where that can't be.</summary>
    public async Task InstallAsync(CancellationToken cancellationToken)
    {
        await s_installing.WaitAsync(cancellationToken);
        try
        {
            Assert.SkipWhen(await StartAsync("node", ["--version"], "", cancellationToken) is not (0, _, _), "Node.js is not installed.");
            if (Directory.Exists(Path.Combine(_folder, "node_modules", package)))
            {
                return;
            }

            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var (exit, _, error) = await StartAsync(
                npm, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"], "", cancellationToken);
            Assert.SkipWhen(exit != 0, $"npm could not install {package}: {error}");
        }
        finally
        {
            s_installing.Release();
        }
    }

    /// <summary>Runs a script with an input, and gives what it prints; the test fails when the script does.</summary>
    public async Task<string> RunAsync(string[] arguments, string input, CancellationToken cancellationToken)
    {
        var (exit, output, error) = await StartAsync("node", arguments, input, cancellationToken);
        Assert.True(exit == 0, error);
        return output;
    }

    // An exit of null: there is no such program.
    private async Task<(int? Exit, string Output, string Error)> StartAsync(
        string program, string[] arguments, string input, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_limit);
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = _folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            })!;
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
                await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
                process.StandardInput.Close();
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

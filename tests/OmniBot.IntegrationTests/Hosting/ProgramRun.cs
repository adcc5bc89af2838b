using System.Diagnostics;
using System.Reflection;

namespace OmniBot.IntegrationTests.Hosting;

/// <summary>A program of ours that ran to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    /// <summary>Runs <c>omnibot</c> with the given words.</summary>
    public static Task<ProgramRun> OmnibotAsync(CancellationToken cancellationToken, params string[] args) =>
        OfAsync(typeof(OmniBot.Cli.ExitCodes).Assembly, args, cancellationToken);

    /// <summary>Runs the server, which is expected to end by itself.</summary>
    public static Task<ProgramRun> ServerAsync(CancellationToken cancellationToken, params string[] args) =>
        OfAsync(typeof(Host.OmniBotServer).Assembly, args, cancellationToken);

    private static async Task<ProgramRun> OfAsync(Assembly program, string[] args, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [program.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program.Location)!,
        };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>The npm package <c>oidc-provider</c> as an identity provider on this machine, which signs in whom the test says.</summary>
internal sealed class OidcProviderProcess : IDisposable
{
    public const string ClientId = "desk";
    public const string ClientSecret = "a-secret-of-the-test-of-32-letters";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim s_installing = new(1);
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "Desk", "OidcProvider");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("omnibot-oidc-");
    private Process? _process;

    private OidcProviderProcess(int port) => Issuer = $"http://127.0.0.1:{port}";

    public string Issuer { get; }

    /// <summary>Starts it, or skips the test where Node.js or the package can't be had.</summary>
    /// <param name="callback">The redirect URI of the one client.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<OidcProviderProcess> StartAsync(string callback, CancellationToken cancellationToken)
    {
        await InstallAsync(cancellationToken);
        var provider = new OidcProviderProcess(FreePort());
        provider._process = Start("node", ["provider.js", provider.Issuer.Split(':')[^1], callback, provider._folder.FullName]);
        Assert.NotNull(provider._process);
        var error = provider._process.StandardError.ReadToEndAsync(cancellationToken);
        if (await provider._process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(s_limit, cancellationToken) != "ready")
        {
            Assert.Fail($"The provider did not start: {await error}");
        }

        return provider;
    }

    /// <summary>The claims of the person who is signed in next; <c>sub</c> is the id.</summary>
    public void SignInNext(object claims) => File.WriteAllText(Path.Combine(_folder.FullName, "person.json"), JsonSerializer.Serialize(claims));

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        await s_installing.WaitAsync(cancellationToken);
        try
        {
            if (Directory.Exists(Path.Combine(s_program, "node_modules", "oidc-provider")))
            {
                return;
            }

            using var install = Start(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]);
            Assert.SkipWhen(install is null, "npm is not installed.");
            var (output, error) = (install!.StandardOutput.ReadToEndAsync(cancellationToken), install.StandardError.ReadToEndAsync(cancellationToken));
            await install.WaitForExitAsync(cancellationToken).WaitAsync(s_limit, cancellationToken);
            Assert.SkipWhen(install.ExitCode != 0, $"npm could not install the provider: {await output}{await error}");
        }
        finally
        {
            s_installing.Release();
        }
    }

    private static Process? Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = s_program, RedirectStandardOutput = true, RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

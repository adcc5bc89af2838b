using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OmniBot.Channels.Twilio;

namespace OmniBot.IntegrationTests.TwilioJs;

/// <summary>Signatures that Twilio's own library for Node.js makes.</summary>
public sealed class TwilioJsTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "TwilioJs");

    private static readonly (string Url, Dictionary<string, string[]>? Fields, string? Body)[] s_cases =
    [
        ("https://bot.example/api/twilio", new() { ["MessageSid"] = ["SM1"], ["Body"] = ["Hi € & \"you\" 👍"], ["From"] = ["whatsapp:+15550001111"] }, null),
        ("https://bot.example:8443/api/twilio?a=1&b=2", new() { ["b"] = ["2"], ["B"] = ["1"], ["a"] = [""] }, null),
        ("http://bot.example/api/twilio/status", new() { ["Address"] = ["+2", "+1", "+2"] }, null),
        ("https://bot.example/api/twilio", null, "{\"MessageSid\": \"SM1\", \"Body\": \"Hi €\"}"),
    ];

    [Fact]
    public async Task Are_accepted_and_changed_ones_are_not()
    {
        await InstallAsync();
        var input = JsonSerializer.Serialize(new object[]
        {
            Token,
            s_cases.Select(one => new Dictionary<string, object?> { ["url"] = one.Url, ["params"] = one.Fields?.ToDictionary(field => field.Key, field => field.Value is [var only] ? (object)only : field.Value), ["body"] = one.Body }
                .Where(field => field.Value is not null).ToDictionary()),
        });
        var (exit, output, error) = await RunAsync("node", ["sign.js"], input);
        Assert.True(exit == 0, error);
        using var signed = JsonDocument.Parse(output);
        var at = 0;
        foreach (var one in signed.RootElement.EnumerateArray())
        {
            var (url, signature) = (one.GetProperty("url").GetString()!, one.GetProperty("signature").GetString()!);
            var fields = (s_cases[at].Fields ?? []).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value))).ToList();
            Assert.True(TwilioSignature.IsOf(Token, signature, url, fields), url);
            Assert.True(s_cases[at].Body is not { } body || TwilioSignature.HasHashOf(url, Encoding.UTF8.GetBytes(body)), url);
            Assert.False(TwilioSignature.IsOf(Token, signature, url, [.. fields, KeyValuePair.Create("Body", "more")]), url);
            Assert.False(TwilioSignature.IsOf(Token, signature, url.Replace("api", "apj", StringComparison.Ordinal), fields), url);
            at++;
        }

        Assert.Equal(s_cases.Length, at);
    }

    /// <summary>Installs the library beside the test, or skips the test where that can't be.</summary>
    private static async Task InstallAsync()
    {
        Assert.SkipWhen(await RunAsync("node", ["--version"]) is not (0, _, _), "Node.js is not installed.");
        if (Directory.Exists(Path.Combine(s_folder, "node_modules", "twilio")))
        {
            return;
        }

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var (exit, _, error) = await RunAsync(npm, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]);
        Assert.SkipWhen(exit != 0, $"npm could not install the library: {error}");
    }

    // An exit of null: there is no such program.
    private static async Task<(int? Exit, string Output, string Error)> RunAsync(string program, string[] arguments, string input = "")
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_limit);
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = s_folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
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

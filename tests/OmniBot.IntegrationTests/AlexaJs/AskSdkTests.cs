using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Channels.Alexa;
using OmniBot.Core.Schema;
using OmniBot.IntegrationTests.Channels;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.AlexaJs;

/// <summary>Amazon's own SDK for Node.js beside the server: the same request, and the same answer.</summary>
public sealed class AskSdkTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "AlexaJs");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_answers_a_request_as_a_skill_of_the_SDK_does()
    {
        await InstallAsync();
        await using var peer = new AlexaPeer();
        await peer.StartAsync(Token);
        await using var host = await EngineHost.StartAsync(
            (turn, token) => turn.SendActivityAsync(MessageFactory.Text($"You said: {turn.Activity.Text}"), token),
            services => services.AddSingleton<IAlexaChainSource>(peer).AddSingleton(peer.Trust),
            settings: peer.Settings);
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        var request = AlexaPeer.Intent("u1", "r1", "where is my order");
        using var call = peer.Call(request);
        using var response = await client.SendAsync(call, Token);
        var ours = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;

        var (exit, output, error) = await RunAsync("node", ["skill.js"], JsonSerializer.Serialize(new
        {
            request, signature = call.Headers.GetValues("Signature-256").Single(), chain = peer.Chain,
        }));
        Assert.True(exit == 0, error);
        var theirs = JsonNode.Parse(output)!;
        Assert.True((bool)theirs["isSigned"]!);
        Assert.Equal("""{"intent":"PhraseIntent","phrase":"where is my order","locale":"en-US","user":"u1"}""", theirs["seen"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(theirs["answer"]!["response"], ours["response"]), $"{theirs["answer"]} and {ours}");
        Assert.Equal((string?)theirs["answer"]!["version"], (string?)ours["version"]);
    }

    /// <summary>Installs the SDK beside the test, or skips the test where that can't be.</summary>
    private static async Task InstallAsync()
    {
        Assert.SkipWhen(await RunAsync("node", ["--version"]) is not (0, _, _), "Node.js is not installed.");
        if (Directory.Exists(Path.Combine(s_folder, "node_modules", "ask-sdk-core")))
        {
            return;
        }

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var (exit, _, error) = await RunAsync(npm, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]);
        Assert.SkipWhen(exit != 0, $"npm could not install the SDK: {error}");
    }

    // An exit of null: there is no such program.
    private static async Task<(int? Exit, string Output, string Error)> RunAsync(string program, string[] arguments, string input = "")
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
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

using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OmniBot.Benchmarks.Webhooks;

/// <summary>Signed WhatsApp calls at a fixed rate against the server in a process of its own, while its turns run and its answers go out.</summary>
internal static class WebhookLoad
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const int Users = 640;

    /// <summary>Prints the latencies until the server's 2xx in milliseconds, and how many answers went out.</summary>
    public static async Task<int> RunAsync(int perSecond, int seconds)
    {
        var answers = 0;
        await using var graph = await StartGraphAsync(() => Interlocked.Increment(ref answers));
        var url = $"http://127.0.0.1:{FreePort()}";
        using var server = StartServer(url, graph.Urls.First());
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(30) };
            await WaitAsync(client);
            await SendAllAsync(client, perSecond, seconds: 3, prefix: "warm");
            var latencies = await SendAllAsync(client, perSecond, seconds, prefix: "run");
            var calls = perSecond * (seconds + 3);
            for (var waited = 0; waited < 600 && Volatile.Read(ref answers) < calls; waited++)
            {
                await Task.Delay(100);
            }

            Array.Sort(latencies);
            double At(double share) => Math.Round(latencies[(int)((latencies.Length - 1) * share)], 1);
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                perSecond, seconds, calls = latencies.Length, refused = latencies.Count(double.IsNaN), p50 = At(0.5), p95 = At(0.95), p99 = At(0.99), max = At(1),
                answers = Volatile.Read(ref answers), expected = calls,
            }));
            return 0;
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<double[]> SendAllAsync(HttpClient client, int perSecond, int seconds, string prefix)
    {
        var latencies = new double[perSecond * seconds];
        var calls = new Task[latencies.Length];
        var started = Stopwatch.GetTimestamp();
        for (var at = 0; at < calls.Length; at++)
        {
            var due = TimeSpan.FromSeconds((double)at / perSecond) - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(due);
            }

            var number = at;
            calls[at] = Task.Run(async () => latencies[number] = await SendAsync(client, $"{prefix}{number}", $"4915{number % Users:00000000}"));
        }

        await Task.WhenAll(calls);
        return latencies;
    }

    private static async Task<double> SendAsync(HttpClient client, string id, string user)
    {
        var body = Encoding.UTF8.GetBytes(
            $$$"""
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},
            "contacts":[{"profile":{"name":"Ada"},"wa_id":"{{{user}}}"}],"messages":[{"from":"{{{user}}}","id":"wamid.{{{id}}}","timestamp":"{{{DateTimeOffset.FromUnixTimeSeconds(1_790_000_000).ToUnixTimeSeconds()}}}","text":{"body":"{{{new string('x', 1500)}}}"},"type":"text"}]}}]}]}
            """);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/whatsapp") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Hub-Signature-256", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body))}");
        var started = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request);
        return response.StatusCode == HttpStatusCode.OK ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : double.NaN;
    }

    private static async Task<WebApplication> StartGraphAsync(Action sent)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var ids = 0;
        app.MapPost("/{version}/{number}/messages", () =>
        {
            sent();
            return Results.Json(new { messages = new[] { new { id = $"wamid.out{Interlocked.Increment(ref ids)}" } } });
        });
        await app.StartAsync();
        return app;
    }

    private static Process StartServer(string url, string graphUrl)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in (string[])
            [
                typeof(WebhookLoad).Assembly.Location, "serve", "echo", "--urls", url,
                "--Channels:WhatsApp:AppSecrets:0", Secret, "--Channels:WhatsApp:VerifyToken", "verify", "--Channels:WhatsApp:AccessToken", "token",
                "--Channels:WhatsApp:GraphUrl", graphUrl, "--Channels:WhatsApp:MessagesPerSecond", "1000",
                "--Channels:WhatsApp:PairBurst", "10000", "--Channels:WhatsApp:PairInterval", "00:00:00",
            ])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static async Task WaitAsync(HttpClient client)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var response = await client.GetAsync("/health");
                return;
            }
            catch (HttpRequestException) when (tries < 300)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

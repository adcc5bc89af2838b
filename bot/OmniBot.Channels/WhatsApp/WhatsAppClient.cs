using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.WhatsApp;

/// <summary>Calls the Cloud API, no faster than it takes calls.</summary>
internal sealed class WhatsAppClient : IDisposable
{
    private readonly GraphClient _graph;
    private readonly MetaPacer _numbers;
    private readonly MetaPacer? _pairs;

    public WhatsAppClient(IOptions<WhatsAppOptions> options, TimeProvider time, ILogger<WhatsAppClient> logger)
    {
        var settings = options.Value;
        _graph = new GraphClient(ChannelIds.WhatsApp, settings, time, logger);
        _numbers = new MetaPacer(settings.MessagesPerSecond, TimeSpan.FromSeconds(1.0 / settings.MessagesPerSecond), time);
        _pairs = settings.PairInterval > TimeSpan.Zero ? new MetaPacer(settings.PairBurst, settings.PairInterval, time) : null;
    }

    /// <summary>Sends a message from one of our numbers.</summary>
    /// <returns>WhatsApp's id of it.</returns>
    /// <exception cref="ChannelException">WhatsApp did not take it.</exception>
    public async Task<string?> SendAsync(string account, WireMessage message, CancellationToken cancellationToken)
    {
        if (_pairs is not null)
        {
            await _pairs.WaitAsync($"{account}/{message.To ?? message.Recipient}", cancellationToken);
        }

        await _numbers.WaitAsync(account, cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(message, WhatsAppWire.Readable.WireMessage);
        var answer = await _graph.PostAsync(account, PathOf(account, "messages"), body, cancellationToken);
        return answer.Items("messages"u8).FirstOrDefault().Filled("id"u8);
    }

    /// <summary>Marks a user's message as read and shows that we write: for 25 seconds, or until the answer comes.</summary>
    /// <exception cref="ChannelException">WhatsApp did not take it.</exception>
    public async Task ShowTypingAsync(string account, string messageId, CancellationToken cancellationToken)
    {
        await _numbers.WaitAsync(account, cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(new WireRead(messageId), WhatsAppWire.Readable.WireRead);
        await _graph.PostAsync(account, PathOf(account, "messages"), body, cancellationToken);
    }

    /// <summary>Uploads a file that has no address of its own.</summary>
    /// <returns>WhatsApp's id of it, which lasts 30 days.</returns>
    /// <exception cref="ChannelException">WhatsApp did not take it.</exception>
    public async Task<string> UploadAsync(string account, DataUrl file, string name, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("whatsapp"), "messaging_product");
        form.Add(new StringContent(file.ContentType), "type");
        form.Add(file.ToContent(), "file", name);
        var answer = await _graph.PostFormAsync(account, PathOf(account, "media"), form, cancellationToken);
        return answer.Filled("id"u8) ?? throw new ChannelException(ChannelError.Unavailable, "The upload of a file was answered without an id.");
    }

    /// <summary>Where a user's file is.</summary>
    /// <returns>The answer: <c>url</c>, <c>mime_type</c>, <c>sha256</c>, <c>file_size</c>.</returns>
    /// <exception cref="ChannelException">WhatsApp does not tell.</exception>
    public Task<JsonElement> FindMediaAsync(string account, string id, CancellationToken cancellationToken) =>
        _graph.GetAsync(account, $"{Uri.EscapeDataString(id)}?phone_number_id={Uri.EscapeDataString(account)}", cancellationToken);

    public void Dispose() => _graph.Dispose();

    private static string PathOf(string account, string what) => $"{Uri.EscapeDataString(account)}/{what}";
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace OmniBot.Channels.Telegram;

/// <summary>Calls the Bot API, in its rates. Addresses hold the bot's token, so neither they nor what quotes them goes into logs or exceptions.</summary>
internal sealed class TelegramClient : IDisposable
{
    private static readonly string[] s_updates =
    [
        "message", "edited_message", "callback_query", "my_chat_member", "business_connection", "business_message",
        "edited_business_message", "deleted_business_messages", "inline_query", "chosen_inline_result", "shipping_query",
        "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer",
    ];

    private static readonly string[] s_moreUpdates =
        ["channel_post", "edited_channel_post", "message_reaction", "message_reaction_count", "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost"];

    private readonly ConcurrentDictionary<long, long> _migrated = new();
    private readonly TelegramOptions _options;
    private readonly TelegramPacer _pacer;
    private readonly ILogger<TelegramClient> _logger;
    private readonly HttpClient _http;
    private readonly TelegramBotClient? _bot;

    public TelegramClient(IOptions<TelegramOptions> options, TelegramPacer pacer, ILogger<TelegramClient> logger)
    {
        _options = options.Value;
        _pacer = pacer;
        _logger = logger;
        _http = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,

            // Without a propagator there are no spans either, which would name the address.
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (_options.Token.Length > 0)
        {
            var api = _options.ApiUrl == TelegramOptions.DefaultApiUrl ? null : _options.ApiUrl;

            // The outbox tries again, so the client does not.
            _bot = new TelegramBotClient(new TelegramBotClientOptions(_options.Token, api) { RetryCount = 0, RetryThreshold = 0 }, _http);
        }
    }

    /// <summary>Calls the Bot API about a chat, and once more when the chat has moved.</summary>
    /// <exception cref="ChannelException">The call was not taken.</exception>
    /// <exception cref="ApiRequestException">An error that <paramref name="isHandled"/> knows what to do about.</exception>
    public async Task<T> CallAsync<T>(
        TelegramAddress to,
        Func<ITelegramBotClient, TelegramAddress, CancellationToken, Task<T>> call,
        Func<ApiRequestException, bool> isHandled,
        CancellationToken cancellationToken)
    {
        to = Current(to);
        await _pacer.WaitAsync(to.Chat, cancellationToken);
        try
        {
            return await TryAsync((bot, token) => call(bot, to, token), error => isHandled(error) || error.Parameters?.MigrateToChatId is not null, cancellationToken);
        }
        catch (ApiRequestException error) when (error.Parameters?.MigrateToChatId is { } chat && chat != to.Chat)
        {
            _migrated[to.Chat] = chat;
            TelegramLog.Migrated(_logger);
            return await TryAsync((bot, token) => call(bot, to with { Chat = chat }, token), isHandled, cancellationToken);
        }
    }

    /// <summary>Shows "typing" for five seconds, or until the next message. It counts in no rate.</summary>
    public Task TypeAsync(TelegramAddress to, CancellationToken cancellationToken)
    {
        to = Current(to);
        return DoAsync((bot, token) => bot.SendChatAction(to.Chat, ChatAction.Typing, to.Thread, to.Business, token), cancellationToken);
    }

    /// <summary>Frees a pressed button.</summary>
    public Task AnswerCallbackAsync(string callback, CancellationToken cancellationToken) =>
        DoAsync((bot, token) => bot.AnswerCallbackQuery(callback, cancellationToken: token), cancellationToken);

    /// <summary>Where a user's file is, below <c>/file/bot…/</c>; null when the Bot API does not say.</summary>
    public Task<string?> FindFileAsync(string file, CancellationToken cancellationToken) =>
        TryAsync(async (bot, token) => (await bot.GetFile(file, token)).FilePath, _ => false, cancellationToken);

    public Task SetWebhookAsync(string url, CancellationToken cancellationToken) =>
        DoAsync(
            (bot, token) => bot.SetWebhook(
                url, maxConnections: _options.MaxWebhookConnections, allowedUpdates: KindsOf(AllowedUpdates()), secretToken: _options.WebhookSecret,
                cancellationToken: token),
            cancellationToken);

    public Task DeleteWebhookAsync(CancellationToken cancellationToken) =>
        DoAsync((bot, token) => bot.DeleteWebhook(cancellationToken: token), cancellationToken);

    /// <summary>The updates from <paramref name="offset"/> on, as they came: one that can't be read must not hold back the others.</summary>
    /// <exception cref="ChannelException">They could not be fetched.</exception>
    public Task<IReadOnlyList<JsonElement>> GetUpdatesAsync(long offset, CancellationToken cancellationToken) =>
        TryAsync(
            async (_, token) =>
            {
                var request = new JsonObject
                {
                    ["offset"] = offset,
                    ["timeout"] = (int)Math.Ceiling(_options.PollWait.TotalSeconds),
                    ["allowed_updates"] = new JsonArray([.. AllowedUpdates().Select(update => (JsonNode)update)]),
                };
                using var response = await _http.PostAsJsonAsync($"{_options.ApiUrl}/bot{_options.Token}/getUpdates", request, token);
                var answer = TelegramWire.Parse(await response.Content.ReadAsByteArrayAsync(token));
                if (answer is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Array)
                {
                    return (IReadOnlyList<JsonElement>)[.. result.EnumerateArray()];
                }

                throw new ApiRequestException(
                    "The updates could not be read", (int)response.StatusCode is 200 ? 500 : (int)response.StatusCode,
                    new ResponseParameters { RetryAfter = RetryAfterOf(answer) });
            },
            _ => false,
            cancellationToken,
            _options.PollWait);

    public void Dispose() => _http.Dispose();

    private TelegramAddress Current(TelegramAddress to) => _migrated.TryGetValue(to.Chat, out var chat) ? to with { Chat = chat } : to;

    private string[] AllowedUpdates() => _options.AllUpdates ? [.. s_updates, .. s_moreUpdates] : s_updates;

    private static IEnumerable<UpdateType> KindsOf(string[] updates) =>
        updates.Select(update => Enum.Parse<UpdateType>(update.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));

    private static int? RetryAfterOf(JsonElement? answer) =>
        answer is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty("parameters", out var parameters)
            ? (int?)TelegramWire.Number(parameters, "retry_after")
            : null;

    private Task<bool> DoAsync(Func<ITelegramBotClient, CancellationToken, Task> call, CancellationToken cancellationToken) =>
        TryAsync(
            async (bot, token) =>
            {
                await call(bot, token);
                return true;
            },
            _ => false,
            cancellationToken);

    private async Task<T> TryAsync<T>(
        Func<ITelegramBotClient, CancellationToken, Task<T>> call,
        Func<ApiRequestException, bool> isHandled,
        CancellationToken cancellationToken,
        TimeSpan wait = default)
    {
        if (_bot is null)
        {
            throw new ChannelException(ChannelError.Rejected, "The channel is off: Channels:Telegram:Token is not set.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.CallTimeout + wait);
        try
        {
            return await call(_bot, limit.Token);
        }
        catch (ApiRequestException error) when (!isHandled(error))
        {
            var exception = TelegramErrors.Of(error);
            if (exception.Error == ChannelError.Throttled)
            {
                TelegramLog.Throttled(_logger, exception.RetryAfter?.TotalMilliseconds ?? 0);
            }

            throw exception;
        }
        catch (Exception error) when (error is RequestException and not ApiRequestException or HttpRequestException)
        {
            // The cause is not passed on: it may quote the address.
            var status = (error as RequestException)?.HttpStatusCode is { } code
                ? string.Create(CultureInfo.InvariantCulture, $"answered with {(int)code}")
                : "is not reachable";
            throw new ChannelException(ChannelError.Unavailable, $"Telegram {status}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelException(ChannelError.Unavailable, $"Telegram took longer than {_options.CallTimeout + wait}.");
        }
    }
}

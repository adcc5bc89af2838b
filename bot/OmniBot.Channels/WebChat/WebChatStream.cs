using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.WebChat;

/// <summary>One open socket: the transcript from its watermark on, then what comes, in order and without gaps.</summary>
/// <remarks>
/// A notice only says how far the transcript has grown; activities are read from the store. Ephemeral ones come with their notice and leave the
/// watermark as it is. One loop writes all frames.
/// </remarks>
internal sealed class WebChatStream(
    WebSocket socket,
    ConversationRecord conversation,
    long watermark,
    IConversationStore store,
    IConversationFeed feed,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>Notices that may wait for a slow client before its socket is closed.</summary>
    internal const int MaxWaiting = 256;

    /// <summary>Direct Line's keep-alive: an empty text frame.</summary>
    internal static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(20);

    private const int PageSize = 100;
    private static readonly TimeSpan s_closeLimit = TimeSpan.FromSeconds(2);
    private static readonly FeedNotice s_keepAlive = new(-1);

    private readonly Channel<FeedNotice> _notices = Channel.CreateBounded<FeedNotice>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly SentIds _echoed = new();
    private readonly string _hash = NameHash.Hex(conversation.Key.Conversation);
    private long _watermark = watermark;
    private volatile bool _isTooSlow;

    /// <summary>Runs until the client leaves or the host stops.</summary>
    /// <param name="stopping">The host stops: the client is told, and comes back by itself.</param>
    /// <param name="aborted">The connection is gone.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken aborted)
    {
        WebChatLog.StreamOpened(logger, _hash, _watermark);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        using var stop = stopping.Register(() => _notices.Writer.TryComplete());
        var receiving = ReceiveAsync(ending.Token);
        try
        {
            // Watching before reading: what comes between the two is read twice rather than never.
            await using var subscription = await feed.SubscribeAsync(conversation.Key, notice => Take(notice, ending), ending.Token);
            await using var keepAlive = time.CreateTimer(_ => _notices.Writer.TryWrite(s_keepAlive), null, KeepAliveInterval, KeepAliveInterval);
            await PushTranscriptAsync(ending.Token);
            await foreach (var notice in _notices.Reader.ReadAllAsync(ending.Token))
            {
                await PushAsync(notice, ending.Token);
            }

            await CloseAsync(stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client is gone or too slow; it asks for what it missed when it comes back.
        }
        catch (Exception exception)
        {
            WebChatLog.StreamFailed(logger, exception, _hash);
            await CloseAsync(WebSocketCloseStatus.InternalServerError);
        }
        finally
        {
            if (_isTooSlow)
            {
                WebChatLog.StreamTooSlow(logger, _hash);
            }

            await ending.CancelAsync();
            await receiving;
            WebChatLog.StreamEnded(logger, _hash, _watermark);
        }
    }

    private ValueTask Take(FeedNotice notice, CancellationTokenSource ending)
    {
        if (!_notices.Writer.TryWrite(notice) && !_notices.Reader.Completion.IsCompleted && _notices.Reader.Count >= MaxWaiting)
        {
            _isTooSlow = true;
            ending.Cancel();
        }

        return ValueTask.CompletedTask;
    }

    private async Task PushAsync(FeedNotice notice, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(notice, s_keepAlive))
        {
            await SendAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);
        }
        else if (notice.Sequence > _watermark)
        {
            await PushTranscriptAsync(cancellationToken);
        }
        else if (!notice.EphemeralJson.IsEmpty && _echoed.Add(SentIds.IdOf(notice.EphemeralJson.Span)))
        {
            await SendAsync(ActivitySet.Write([notice.EphemeralJson], _watermark), cancellationToken);
        }
    }

    private async Task PushTranscriptAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await store.ReadTranscriptAsync(conversation.Id, _watermark, PageSize, cancellationToken);
            if (entries.Count == 0)
            {
                return;
            }

            // A set may be empty: the watermark counts.
            _watermark = entries[^1].Sequence;
            await SendAsync(ActivitySet.Write([.. entries.Select(Show).OfType<ReadOnlyMemory<byte>>()], _watermark), cancellationToken);
            if (entries.Count < PageSize)
            {
                return;
            }
        }
    }

    // The user's own activities come twice, as echo and in the transcript, in either order.
    private ReadOnlyMemory<byte>? Show(TranscriptEntry entry) =>
        WebChatView.Of(entry, isStream: true) is { } body && (entry.Direction == ActivityDirection.Outgoing || _echoed.Add(entry.ActivityId))
            ? body
            : default(ReadOnlyMemory<byte>?);

    private ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken) =>
        socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    // The client sends nothing but keep-alives and its farewell.
    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[256];
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The connection is gone.
        }
        finally
        {
            _notices.Writer.TryComplete();
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus status)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var limit = new CancellationTokenSource(s_closeLimit, time);
        try
        {
            await socket.CloseOutputAsync(status, null, limit.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Gone already.
        }
    }
}

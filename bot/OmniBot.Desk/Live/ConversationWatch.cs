using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Storage;
using OmniBot.Desk.Access;
using OmniBot.Desk.Transcripts;

namespace OmniBot.Desk.Live;

/// <summary>One conversation on one open desk: its last lines, kept up to date by sequence number.</summary>
/// <remarks>A notice says only how far the transcript goes; what is read is everything after the last line that is here, however late a notice comes.</remarks>
internal sealed class ConversationWatch(DeskAccess access, SignedInUser user, ConversationKey key) : IAsyncDisposable
{
    /// <summary>Entries that are read at first and with each "earlier".</summary>
    public const int Page = 100;

    private const int MaxLines = 400;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly CancellationTokenSource _ended = new();
    private ConversationRecord? _conversation;
    private IAsyncDisposable? _subscription;
    private long _first;
    private long _last;

    /// <summary>Called when there are new lines, on any thread.</summary>
    public Action? Changed { get; set; }

    public IReadOnlyList<TranscriptLine> Lines { get; private set; } = [];

    public bool HasEarlier => _first > 1;

    /// <exception cref="DeskAccessException">The person may not see it.</exception>
    public async Task<HandoffRow> StartAsync(CancellationToken cancellationToken)
    {
        var row = await access.ViewAsync(user, key, cancellationToken);
        _subscription = await access.WatchAsync(user, key, HearAsync, cancellationToken);
        _conversation = await access.FindConversationAsync(user, key, cancellationToken);
        _last = Math.Max(0, (_conversation?.Sequence ?? 0) - Page);
        _first = _last + 1;
        await CatchUpAsync();
        return row;
    }

    /// <summary>Reads what came after the last line that is here.</summary>
    public async Task CatchUpAsync()
    {
        if (_conversation is null)
        {
            return;
        }

        await _reading.WaitAsync(_ended.Token);
        try
        {
            IReadOnlyList<TranscriptEntry> entries;
            do
            {
                entries = await access.ReadTranscriptAsync(user, _conversation, _last, Page, _ended.Token);
                Append(entries);
            }
            while (entries.Count == Page);
        }
        finally
        {
            _reading.Release();
        }
    }

    public async Task ReadEarlierAsync()
    {
        await _reading.WaitAsync(_ended.Token);
        try
        {
            var after = Math.Max(0, _first - 1 - Page);
            var entries = await access.ReadTranscriptAsync(user, _conversation!, after, (int)(_first - 1 - after), _ended.Token);
            Lines = [.. entries.Select(entry => TranscriptMapper.Map(entry, _conversation!.Key)).OfType<TranscriptLine>(), .. Lines];
            _first = after + 1;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Reads again how far those messages have come that had not left.</summary>
    /// <returns>True while some have not.</returns>
    public Task<bool> ReadDeliveryAsync() => ReadDeliveryAsync(IsWaiting);

    private async Task<bool> ReadDeliveryAsync(Func<TranscriptLine, bool> mayChange)
    {
        if (_conversation is null || Lines.FirstOrDefault(mayChange) is not { } first)
        {
            return false;
        }

        await _reading.WaitAsync(_ended.Token);
        try
        {
            var entries = await access.ReadTranscriptAsync(user, _conversation, first.Sequence - 1, Page, _ended.Token);
            var states = entries.ToDictionary(entry => entry.Sequence, entry => entry.Delivery);
            Lines = [.. Lines.Select(line => mayChange(line) && states.TryGetValue(line.Sequence, out var state) ? line with { Delivery = state } : line)];
        }
        finally
        {
            _reading.Release();
        }

        return Lines.Any(IsWaiting);
    }

    public async ValueTask DisposeAsync()
    {
        Changed = null;
        await _ended.CancelAsync();
        if (_subscription is not null)
        {
            await _subscription.DisposeAsync();
        }
    }

    private async ValueTask HearAsync(FeedNotice notice)
    {
        if (notice.Sequence == 0 || _ended.IsCancellationRequested)
        {
            return;
        }

        try
        {
            if (notice.Sequence > _last)
            {
                await CatchUpAsync();
            }
            else
            {
                // The channel has told what became of a message that is here already.
                await ReadDeliveryAsync(line => line.Sequence == notice.Sequence);
            }

            Changed?.Invoke();
        }
        catch (Exception exception) when (exception is OperationCanceledException or DeskAccessException)
        {
            // Closed meanwhile, or no longer this person's: the page learns that from the handoff.
        }
    }

    private static bool IsWaiting(TranscriptLine line) => line.Delivery == DeliveryState.Queued;

    private void Append(IReadOnlyList<TranscriptEntry> entries)
    {
        var fresh = entries.Where(entry => entry.Sequence > _last).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        List<TranscriptLine> lines = [.. Lines, .. fresh.Select(entry => TranscriptMapper.Map(entry, _conversation!.Key)).OfType<TranscriptLine>()];
        if (lines.Count > MaxLines)
        {
            lines.RemoveRange(0, lines.Count - MaxLines);
            _first = lines[0].Sequence;
        }

        Lines = lines;
        _last = fresh[^1].Sequence;
    }
}

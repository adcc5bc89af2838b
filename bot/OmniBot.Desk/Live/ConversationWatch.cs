using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Storage;
using OmniBot.Desk.Access;
using OmniBot.Desk.Transcripts;

namespace OmniBot.Desk.Live;

/// <summary>One conversation on one open desk: its last lines, kept up to date by sequence number.</summary>
/// <remarks>A notice says only how far the transcript goes; what is read is everything after the last line that is here, however late a notice comes.</remarks>
internal sealed class ConversationWatch(DeskAccess access, DeskUser user, ConversationKey key) : IAsyncDisposable
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

    /// <summary>Waits to be sent, by sequence.</summary>
    public IReadOnlySet<long> Pending { get; private set; } = new HashSet<long>();

    /// <summary>Given up, by sequence.</summary>
    public IReadOnlySet<long> Failed { get; private set; } = new HashSet<long>();

    /// <exception cref="DeskAccessException">The person may not see it.</exception>
    public async Task<HandoffRow> StartAsync(CancellationToken cancellationToken)
    {
        var row = await access.ViewAsync(user, key, cancellationToken);
        _subscription = await access.WatchAsync(user, key, HearAsync, cancellationToken);
        _conversation = await access.FindConversationAsync(user, key, cancellationToken);
        _last = Math.Max(0, (_conversation?.Sequence ?? 0) - Page);
        _first = _last + 1;
        await CatchUpAsync();
        await ReadDeliveryAsync();
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
            Lines = [.. entries.Select(TranscriptMapper.Map).OfType<TranscriptLine>(), .. Lines];
            _first = after + 1;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Reads which messages have not left yet.</summary>
    /// <returns>True while some have not.</returns>
    public async Task<bool> ReadDeliveryAsync()
    {
        if (_conversation is null)
        {
            return false;
        }

        var (pending, dead) = await access.ReadDeliveryAsync(user, _conversation, _ended.Token);
        Pending = pending.Where(item => !item.IsDead).Select(item => item.Sequence).ToHashSet();
        Failed = dead.Select(item => item.Sequence).ToHashSet();
        return Pending.Count > 0;
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
        if (notice.Sequence <= _last || _ended.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await CatchUpAsync();
            Changed?.Invoke();
        }
        catch (Exception exception) when (exception is OperationCanceledException or DeskAccessException)
        {
            // Closed meanwhile, or no longer this person's: the page learns that from the handoff.
        }
    }

    private void Append(IReadOnlyList<TranscriptEntry> entries)
    {
        var fresh = entries.Where(entry => entry.Sequence > _last).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        List<TranscriptLine> lines = [.. Lines, .. fresh.Select(TranscriptMapper.Map).OfType<TranscriptLine>()];
        if (lines.Count > MaxLines)
        {
            lines.RemoveRange(0, lines.Count - MaxLines);
            _first = lines[0].Sequence;
        }

        Lines = lines;
        _last = fresh[^1].Sequence;
    }
}

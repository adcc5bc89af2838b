using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Email;

/// <summary>Counts the bot's mails to each correspondent in an hour, on this node: what ends a loop of two machines that neither recognises.</summary>
internal sealed class EmailCap(IOptions<EmailOptions> options, TimeProvider time)
{
    private const int MostCorrespondents = 100_000;
    private static readonly TimeSpan s_span = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.OrdinalIgnoreCase);

    public bool IsReached(string address)
    {
        lock (_lock)
        {
            return _sent.TryGetValue(address, out var times) && Count(times) >= options.Value.MaxAnswersPerHour;
        }
    }

    public void Add(string address)
    {
        lock (_lock)
        {
            if (_sent.Count >= MostCorrespondents)
            {
                foreach (var idle in _sent.Where(each => Count(each.Value) == 0).Select(each => each.Key).ToList())
                {
                    _sent.Remove(idle);
                }
            }

            if (!_sent.TryGetValue(address, out var times))
            {
                _sent[address] = times = [];
            }

            times.Enqueue(time.GetUtcNow());
        }
    }

    private int Count(Queue<DateTimeOffset> times)
    {
        while (times.TryPeek(out var first) && first <= time.GetUtcNow() - s_span)
        {
            times.Dequeue();
        }

        return times.Count;
    }
}

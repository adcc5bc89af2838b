using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Tests.Core.Handoff.Routing;

/// <summary>One queue with agents who take one conversation at a time; arrivals and handling times are exponential, and so is patience.</summary>
internal sealed class SimulatedQueue(int seed, int agents, double handleSeconds, double arrivalSeconds, double patienceSeconds)
{
    private readonly Random _random = new(seed);
    private readonly QueueWaits _waits = new();
    private readonly List<Customer> _line = [];
    private readonly PriorityQueue<bool, double> _busy = new();

    /// <summary>The place, the estimate then, and the real wait of each who had to wait and for whom there was an estimate, in seconds.</summary>
    public IEnumerable<(int Position, double Estimate, double Wait)> Run(int customers)
    {
        var (now, arrived) = (0.0, 0);
        var nextArrival = Exponential(arrivalSeconds);
        var results = new List<(int, double, double)>();
        while (arrived < customers || _line.Count > 0)
        {
            var nextFree = _busy.Count > 0 && _busy.TryPeek(out _, out var end) ? end : double.MaxValue;
            var nextGivesUp = _line.Count > 0 ? _line.Min(customer => customer.GivesUpAt) : double.MaxValue;
            var arrival = arrived < customers ? nextArrival : double.MaxValue;
            now = Math.Min(arrival, Math.Min(nextFree, nextGivesUp));
            if (now == arrival)
            {
                nextArrival = now + Exponential(arrivalSeconds);
                var customer = new Customer(arrived++, now, patienceSeconds > 0 ? now + Exponential(patienceSeconds) : double.MaxValue);
                Tell(customer, now, HandoffState.Bot, HandoffState.Queued);
                _line.Add(customer);
                if (_busy.Count >= agents)
                {
                    customer.Position = _line.Count;
                    customer.Estimate = _waits.Of("q").For(_line.Count)?.TotalSeconds;
                }
            }
            else if (now == nextFree)
            {
                _busy.Dequeue();
            }
            else
            {
                var gone = _line.First(customer => customer.GivesUpAt == now);
                _line.Remove(gone);
                Tell(gone, now, HandoffState.Queued, HandoffState.Abandoned);
            }

            if (_busy.Count < agents && _line.Count > 0)
            {
                var first = _line[0];
                _line.RemoveAt(0);
                _busy.Enqueue(true, now + Exponential(handleSeconds));
                Tell(first, now, HandoffState.Queued, HandoffState.Offered);
                Tell(first, now, HandoffState.Offered, HandoffState.Active);
                if (first.Estimate is { } estimate)
                {
                    results.Add((first.Position, estimate, now - first.At));
                }
            }
        }

        return results;
    }

    private void Tell(Customer customer, double now, HandoffState from, HandoffState to) => _waits.Add(new HandoffHistory(
        new ConversationKey("webchat", "bot", $"c{customer.Number}"),
        new HandoffEvent(1, 1, DateTimeOffset.UnixEpoch.AddSeconds(now), "test", from, to, null, null, "q")));

    private double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());

    private sealed record Customer(int Number, double At, double GivesUpAt)
    {
        public int Position { get; set; }

        public double? Estimate { get; set; }
    }
}

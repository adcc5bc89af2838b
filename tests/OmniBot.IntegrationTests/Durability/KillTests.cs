using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.IntegrationTests.Hosting;

namespace OmniBot.IntegrationTests.Durability;

/// <summary>Kills the real server at random moments under load, and compares with a run in which nothing happened.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Conversations = 50;
    private const int MessagesEach = 40;
    private const int Kills = 10;
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(6);

    // Nothing here depends on what other conversations do, so a serial run gives the same answers.
    private static readonly string[] s_sentences =
    [
        "hello", "where is my order", "ORD-1001", "what are your opening hours?", "help", "cancel", "how long does delivery take?",
        "thanks", "who are you?", "wo ist meine Bestellung?", "abbrechen", "Wie lange dauert die Lieferung?", "menu", "ORD-9999", "nobody@example.com",
        "English please", "asdf qwer yxcv", "start over",
    ];

    [Fact]
    public async Task Nothing_is_lost_doubled_or_reordered_when_the_process_is_killed_ten_times()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_limit);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var customers = Enumerable.Range(0, Conversations)
            .Select(number => new ScriptedCustomer($"c{number:00}", [.. Enumerable.Range(0, MessagesEach).Select(_ => s_sentences[random.Next(s_sentences.Length)])]))
            .ToList();
        var folder = Directory.CreateTempSubdirectory("omnibot-kill-");
        try
        {
            var serial = await RunSerialAsync(customers, Path.Combine(folder.FullName, "serial.db"), limit.Token);
            var killed = await RunKilledAsync(customers, Path.Combine(folder.FullName, "killed.db"), random, serial, limit.Token);

            var resent = 0;
            foreach (var customer in customers)
            {
                Assert.Equal(serial[customer.Conversation].Transcript, killed[customer.Conversation].Transcript);
                Assert.Equal(serial[customer.Conversation].Arrived, WithoutRepeats(killed[customer.Conversation].Arrived, ref resent));
            }

            output.WriteLine(
                $"{customers.Sum(customer => serial[customer.Conversation].Arrived.Count)} answers, {resent} of them sent again after a kill, with the same id");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, Outcome>> RunSerialAsync(
        IReadOnlyList<ScriptedCustomer> customers, string database, CancellationToken cancellationToken)
    {
        await using var peer = await ConnectorPeer.StartAsync(cancellationToken);
        await using var host = await HostProcess.StartAsync(database, [], cancellationToken);
        using var client = new HttpClient { BaseAddress = host.Url };
        await Parallel.ForEachAsync(
            customers,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken },
            async (customer, token) =>
            {
                for (var i = 0; i < customer.Messages.Count; i++)
                {
                    var id = $"{customer.Conversation}-m{i}";
                    await customer.DeliverAsync(client, i, peer.ServiceUrl, token);
                    await peer.WaitUntilAsync(() => peer.Of(customer.Conversation).Any(received => received.Activity?.ReplyToId == id), token);
                }
            });
        return await ReadAsync(customers, database, peer, host, cancellationToken);
    }

    private async Task<Dictionary<string, Outcome>> RunKilledAsync(
        IReadOnlyList<ScriptedCustomer> customers,
        string database,
        Random random,
        Dictionary<string, Outcome> serial,
        CancellationToken cancellationToken)
    {
        await using var peer = await ConnectorPeer.StartAsync(cancellationToken);
        await using var host = await HostProcess.StartAsync(database, [], cancellationToken);
        using var client = new HttpClient { BaseAddress = host.Url };
        var total = Conversations * MessagesEach;
        var killAt = new Queue<int>(Enumerable.Range(0, Kills).Select(_ => random.Next(1, total)).Order());
        var seeds = customers.Select(_ => random.Next()).ToList();
        var accepted = 0;
        var deliveries = 0;
        using var killing = new SemaphoreSlim(1);
        await Parallel.ForEachAsync(
            customers.Zip(seeds),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken },
            async (pair, token) =>
            {
                var (customer, seed) = pair;
                var own = new Random(seed);
                var late = new List<int>();
                for (var i = 0; i < customer.Messages.Count; i++)
                {
                    await customer.DeliverAsync(client, i, peer.ServiceUrl, token);
                    Interlocked.Increment(ref deliveries);
                    late.AddRange(Enumerable.Repeat(i, own.Next(3)));
                    await KillWhenDueAsync(Interlocked.Increment(ref accepted), token);

                    // Retries come late, behind messages that were sent after them, in any order.
                    while (late.Count > 0 && (own.Next(3) == 0 || i == customer.Messages.Count - 1))
                    {
                        var at = own.Next(late.Count);
                        await customer.DeliverAsync(client, late[at], peer.ServiceUrl, token);
                        Interlocked.Increment(ref deliveries);
                        late.RemoveAt(at);
                    }
                }
            });
        await KillWhenDueAsync(total, cancellationToken);
        output.WriteLine($"{total} messages in {deliveries} deliveries, {Kills - killAt.Count} kills");
        Assert.Empty(killAt);
        try
        {
            await peer.WaitUntilAsync(
                () => customers.All(customer => serial[customer.Conversation].Arrived.All(
                    answer => peer.Of(customer.Conversation).Any(received => received.Activity!.Id == answer.Id))),
                cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Answers are missing.{Environment.NewLine}{host.Log}");
        }

        return await ReadAsync(customers, database, peer, host, cancellationToken);

        async Task KillWhenDueAsync(int count, CancellationToken token)
        {
            await killing.WaitAsync(token);
            try
            {
                while (killAt.TryPeek(out var due) && due <= count)
                {
                    killAt.Dequeue();
                    await host.KillAsync();
                    await host.StartAgainAsync(token);
                }
            }
            finally
            {
                killing.Release();
            }
        }
    }

    private static async Task<Dictionary<string, Outcome>> ReadAsync(
        IReadOnlyList<ScriptedCustomer> customers, string database, ConnectorPeer peer, HostProcess host, CancellationToken cancellationToken)
    {
        // The last turns' answers may still be on their way.
        await using var store = await StoreOf.OpenAsync(database, cancellationToken);
        while (await store.Store.ReadStatisticsAsync(cancellationToken) is not { InboxDepth: 0, OutboxDepth: 0 })
        {
            await Task.Delay(50, cancellationToken);
        }

        await host.KillAsync();
        var outcomes = new Dictionary<string, Outcome>();
        foreach (var customer in customers)
        {
            var record = await store.Store.FindConversationAsync(
                new ConversationKey(ChannelIds.BotFramework, "emulator/bot", customer.Conversation), cancellationToken);
            var transcript = await store.Store.ReadTranscriptAsync(record!.Id, 0, int.MaxValue, cancellationToken);
            outcomes[customer.Conversation] = new Outcome(
                [.. transcript.Select(entry => $"{entry.Sequence} {entry.Turn} {entry.Direction} {entry.ActivityId} {ActivityJson.Deserialize(entry.Body.Span).Text}")],
                [.. peer.Of(customer.Conversation).Select(received => new Answer(received.Activity!.Id!, received.Activity.Text ?? ""))]);
        }

        return outcomes;
    }

    /// <summary>An answer may come again only right behind itself: the process died between the channel's acceptance and our record of it.</summary>
    private static List<Answer> WithoutRepeats(IReadOnlyList<Answer> arrived, ref int repeats)
    {
        var once = new List<Answer>();
        foreach (var answer in arrived)
        {
            if (once.Count > 0 && once[^1] == answer)
            {
                repeats++;
            }
            else
            {
                once.Add(answer);
            }
        }

        return once;
    }

    private sealed record Answer(string Id, string Text);

    private sealed record Outcome(IReadOnlyList<string> Transcript, IReadOnlyList<Answer> Arrived);
}

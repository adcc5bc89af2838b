using System.Text.Json;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Tests.Connectors.Desk;

public sealed class RelationalDeskDirectoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_directory_has_a_queue_that_is_always_open_and_replies_in_two_languages()
    {
        await using var file = new DeskFile();
        var queue = Assert.Single(file.Entries.Queues);
        Assert.Equal(("general", "General", OverflowAction.Wait, OverflowAction.Wait), (queue.Id, queue.Name, queue.AfterHours, queue.Overflow));
        Assert.Empty(queue.Hours.Days);
        Assert.Equal(["resolved", "follow-up", "no-answer", "spam"], file.Entries.Dispositions.Select(disposition => disposition.Id));
        Assert.Equal(
            file.Entries.CannedReplies.Where(reply => reply.Language == "en").Select(reply => reply.Shortcut),
            file.Entries.CannedReplies.Where(reply => reply.Language == "de").Select(reply => reply.Shortcut));
    }

    [Fact]
    public async Task What_is_removed_of_the_seeds_stays_removed()
    {
        await using var file = new DeskFile();
        await file.Entries.RemoveAsync<Disposition>("spam", "admin", Token);
        await file.RestartAsync();
        Assert.DoesNotContain(file.Entries.Dispositions, disposition => disposition.Id == "spam");
        Assert.Single(await AuditOfAsync(file, "directory.seed"));
    }

    [Fact]
    public async Task Entries_survive_a_restart_with_all_members_and_each_change_is_told_and_audited()
    {
        await using var file = new DeskFile();
        var queue = new QueueDefinition
        {
            Id = "billing", Name = "Billing", Priority = 2, Skills = [new SkillNeed("tax", 3)], MatchLanguage = false,
            Hours = new WorkingHours("Europe/Berlin", [new DayHours(DayOfWeek.Monday, new TimeOnly(9, 0), TimeOnly.MinValue)], [new DateOnly(2026, 12, 25)]),
            AfterHours = OverflowAction.OtherQueue, AfterHoursQueue = "general", MaxWaiting = 9, MaxWait = TimeSpan.FromMinutes(9), Overflow = OverflowAction.Callback,
        };
        var agent = new AgentProfile
        {
            Id = "ann", Name = "Ann", PublicName = "A.", Email = "ann@example.com", Role = DeskRole.Supervisor, Queues = ["billing"],
            Skills = [new SkillNeed("tax", 5)], Languages = ["de", "pt-BR"], Capacity = 8, ChannelLimits = new Dictionary<string, int> { ["voice"] = 1 },
        };
        await file.Entries.SaveAsync(new Skill("tax", "Taxes"), "admin", Token);
        await file.Entries.SaveAsync(queue, "admin", Token);
        await file.Entries.SaveAsync(agent, "admin", Token);
        await file.Entries.SaveAsync(agent with { Capacity = 9, Name = "Ann B." }, "boss", Token);
        Assert.Equal(4, file.Notices.Count(notice => notice.DirectoryChanged));

        await file.RestartAsync();
        Assert.Equal(Json(queue), Json(file.Entries.Queues.Single(entry => entry.Id == "billing")));
        Assert.Equal(Json(agent with { Capacity = 9, Name = "Ann B." }), Json(Assert.Single(file.Entries.Agents)));
        var row = (await AuditOfAsync(file, "agent.save"))[^1];
        Assert.Equal(("boss", "ann"), (row.By, row.Subject));
        Assert.Equal("""{"name":"changed","capacity":[8,9]}""", row.Detail);
        Assert.All(await AuditOfAsync(file, "agent.save"), entry => Assert.DoesNotContain("example.com", entry.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_change_leaves_no_trace()
    {
        await using var file = new DeskFile();
        var before = (await file.Audit.ReadAsync(0, 1000, Token)).Count;
        await RefusedAsync(file, new QueueDefinition { Id = "q", Name = "Q", Priority = 10 }, "priority is 10");
        Assert.Single(file.Entries.Queues);
        Assert.Empty(file.Notices);
        Assert.Equal(before, (await file.Audit.ReadAsync(0, 1000, Token)).Count);
    }

    public static TheoryData<string, QueueDefinition> WrongQueues => new()
    {
        { "id", Queue with { Id = "a b" } },
        { "name", Queue with { Name = " " } },
        { "priority", Queue with { Priority = 0 } },
        { "skill 'x'", Queue with { Skills = [new SkillNeed("x")] } },
        { "time zone 'Mars/Base'", Queue with { Hours = new WorkingHours("Mars/Base", [], []) } },
        { "begin and end at 09:00", Queue with { Hours = new WorkingHours("UTC", [new DayHours(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(9, 0))], []) } },
        { "queue 'none' to take over after hours", Queue with { AfterHours = OverflowAction.OtherQueue, AfterHoursQueue = "none" } },
        { "Name the queue that takes over when full", Queue with { Overflow = OverflowAction.OtherQueue } },
        { "action 9", Queue with { Overflow = (OverflowAction)9 } },
        { "waits", Queue with { MaxWaiting = -1 } },
        { "longest wait", Queue with { MaxWait = TimeSpan.FromSeconds(-1) } },
        { "time to accept is 4", Queue with { OfferTime = TimeSpan.FromSeconds(4) } },
        { "time to accept is 601", Queue with { OfferTime = TimeSpan.FromSeconds(601) } },
        { "first answer", Queue with { FirstResponseTarget = TimeSpan.Zero } },
        { "later answers", Queue with { NextResponseTarget = TimeSpan.Zero } },
        { "resolution", Queue with { ResolutionTarget = TimeSpan.FromDays(366) } },
        { "paperwork", Queue with { WrapUpTime = TimeSpan.FromSeconds(-1) } },
        { "silence", Queue with { CustomerSilence = TimeSpan.FromSeconds(-1) } },
        { "q → q", Queue with { Overflow = OverflowAction.OtherQueue, OverflowQueue = "q" } },
    };

    [Theory]
    [MemberData(nameof(WrongQueues))]
    public async Task A_wrong_queue_is_refused_in_words(string words, QueueDefinition queue)
    {
        await using var file = new DeskFile();
        await file.Entries.SaveAsync(Queue, "admin", Token);
        await RefusedAsync(file, queue, words);
    }

    [Fact]
    public async Task Queues_may_not_overflow_in_a_circle_whichever_way()
    {
        await using var file = new DeskFile();
        foreach (var (id, next) in new[] { ("a", "general"), ("b", "a"), ("c", "b") })
        {
            await file.Entries.SaveAsync(Queue with { Id = id, Overflow = OverflowAction.OtherQueue, OverflowQueue = next }, "admin", Token);
        }

        await RefusedAsync(file, Queue with { Id = "general", AfterHours = OverflowAction.OtherQueue, AfterHoursQueue = "c" }, "general → c → b → a → general");
        await RefusedAsync(file, Queue with { Id = "a", Overflow = OverflowAction.OtherQueue, OverflowQueue = "c" }, "a → c → b → a");

        // What is named but not used binds nothing.
        await file.Entries.SaveAsync(Queue with { Id = "general", Overflow = OverflowAction.Wait, OverflowQueue = "c" }, "admin", Token);
    }

    public static TheoryData<string, AgentProfile> WrongAgents => new()
    {
        { "id", Agent with { Id = "" } },
        { "name", Agent with { Name = "" } },
        { "customers", Agent with { PublicName = "" } },
        { "e-mail", Agent with { Email = "ann" } },
        { "role 7", Agent with { Role = (DeskRole)7 } },
        { "queue 'x'", Agent with { Queues = ["general", "x"] } },
        { "skill 'x'", Agent with { Skills = [new SkillNeed("x")] } },
        { "level", Agent with { Skills = [new SkillNeed("tax", 6)] } },
        { "twice", Agent with { Skills = [new SkillNeed("tax"), new SkillNeed("tax", 2)] } },
        { "language", Agent with { Languages = ["german"] } },
        { "capacity is 0", Agent with { Capacity = 0 } },
        { "capacity is 101", Agent with { Capacity = 101 } },
        { "channel 'voice'", Agent with { ChannelLimits = new Dictionary<string, int> { ["voice"] = -1 } } },
    };

    [Theory]
    [MemberData(nameof(WrongAgents))]
    public async Task A_wrong_agent_is_refused_in_words(string words, AgentProfile agent)
    {
        await using var file = new DeskFile();
        await file.Entries.SaveAsync(new Skill("tax", "Taxes"), "admin", Token);
        await RefusedAsync(file, agent, words);
    }

    [Fact]
    public async Task A_shortcut_serves_once_in_each_language()
    {
        await using var file = new DeskFile();
        await RefusedAsync(file, new CannedReply("new", "HELLO", "de", "Hallo"), "taken in de by 'hello-de'");
        await RefusedAsync(file, new CannedReply("new", "a b", "de", "Hallo"), "shortcut");
        await RefusedAsync(file, new CannedReply("new", "a", "de", ""), "text");
        await file.Entries.SaveAsync(new CannedReply("new", "hello", null, "Hi"), "admin", Token);
        await file.Entries.SaveAsync(new CannedReply("hello-de", "hello", "de", "Hallo"), "admin", Token);
    }

    [Fact]
    public async Task What_others_depend_on_stays()
    {
        await using var file = new DeskFile();
        await file.Entries.SaveAsync(new Skill("tax", "Taxes"), "admin", Token);
        await file.Entries.SaveAsync(Queue with { Skills = [new SkillNeed("tax")] }, "admin", Token);
        await file.Entries.SaveAsync(Queue with { Id = "first", Overflow = OverflowAction.OtherQueue, OverflowQueue = "q" }, "admin", Token);
        await file.Entries.SaveAsync(Agent with { Role = DeskRole.Admin, Queues = ["general"] }, "admin", Token);

        Assert.Contains("queue 'q' needs it", (await RemovalAsync<Skill>(file, "tax")).Message, StringComparison.Ordinal);
        Assert.Contains("queue 'first' overflows into it", (await RemovalAsync<QueueDefinition>(file, "q")).Message, StringComparison.Ordinal);
        Assert.Contains("agent 'Ann' works in it", (await RemovalAsync<QueueDefinition>(file, "general")).Message, StringComparison.Ordinal);
        Assert.Contains("last admin", (await RemovalAsync<AgentProfile>(file, "ann")).Message, StringComparison.Ordinal);
        await RefusedAsync(file, Agent with { Role = DeskRole.Admin, IsEnabled = false }, "last admin");
        await file.Entries.RemoveAsync<QueueDefinition>("first", "admin", Token);
        await file.Entries.RemoveAsync<QueueDefinition>("q", "admin", Token);
        await file.Entries.RemoveAsync<Skill>("tax", "admin", Token);
        await file.Entries.SaveAsync(Agent with { Role = DeskRole.Admin }, "admin", Token);
        Assert.Contains("last one", (await RemovalAsync<QueueDefinition>(file, "general")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_at_the_same_time_all_count()
    {
        await using var file = new DeskFile();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => file.Entries.SaveAsync(new Skill($"s{i}", "S"), "admin", Token))));
        Assert.Equal(40, file.Entries.Skills.Count);
        await file.RestartAsync();
        Assert.Equal(40, file.Entries.Skills.Count);
        Assert.Null(await file.Audit.VerifyAsync(Token));
    }

    [Fact]
    public async Task Other_records_are_refused()
    {
        await using var file = new DeskFile();
        await Assert.ThrowsAsync<ArgumentException>(() => file.Entries.SaveAsync("text", "admin", Token));
    }

    private static QueueDefinition Queue => new() { Id = "q", Name = "Q" };

    private static AgentProfile Agent => new() { Id = "ann", Name = "Ann" };

    private static string Json<T>(T entry) => JsonSerializer.Serialize(entry);

    private static async Task RefusedAsync<T>(DeskFile file, T entry, string words)
        where T : class =>
        Assert.Contains(
            words,
            (await Assert.ThrowsAsync<ArgumentException>(() => file.Entries.SaveAsync(entry, "admin", Token))).Message,
            StringComparison.Ordinal);

    private static Task<ArgumentException> RemovalAsync<T>(DeskFile file, string id)
        where T : class => Assert.ThrowsAsync<ArgumentException>(() => file.Entries.RemoveAsync<T>(id, "admin", Token));

    private static async Task<IReadOnlyList<AuditEntry>> AuditOfAsync(DeskFile file, string action) =>
        [.. (await file.Audit.ReadAsync(0, 1000, Token)).Select(row => row.Entry).Where(entry => entry.Action == action)];
}

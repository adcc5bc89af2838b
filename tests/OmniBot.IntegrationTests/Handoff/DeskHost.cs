using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Handoff;

/// <summary>The real server with a bot that echoes and, when asked for an agent, passes the conversation on; and with agents at its desk.</summary>
internal sealed class DeskHost(EngineHost engine) : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    public EngineHost Engine => engine;

    public IDesk Desk => Of<IDesk>();

    public static async Task<DeskHost> StartAsync(DirectoryInfo? folder = null, BotCallbackHandler? bot = null) =>
        new(await EngineHost.StartAsync(bot ?? AnswerAsync, folder: folder));

    public T Of<T>()
        where T : notnull => engine.App.Services.GetRequiredService<T>();

    /// <summary>Sets an agent up and opens the agent's desk.</summary>
    public async Task<IDisposable> SignInAsync(string agent, params string[] queues)
    {
        await Of<IDeskDirectory>().SaveAsync(
            new AgentProfile { Id = agent, Name = $"{agent} Full", PublicName = agent, Queues = queues.Length > 0 ? queues : ["general"] }, "admin", Token);
        return Of<IAgentPresence>().Connect(agent);
    }

    public Task<HandoffRecord> WaitForAsync(string conversation, HandoffState state) =>
        WaitForAsync(conversation, record => record.State == state);

    public async Task<HandoffRecord> WaitForAsync(string conversation, Func<HandoffRecord, bool> isReached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(s_limit);
        var reached = new TaskCompletionSource<HandoffRecord>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = Of<IDeskFeed>().Subscribe(notice =>
        {
            if (notice.Row is { } row && row.Conversation.Equals(EngineHost.KeyOf(conversation)) && isReached(row.Record))
            {
                reached.TrySetResult(row.Record);
            }

            return ValueTask.CompletedTask;
        });
        return await Of<IHandoffStore>().FindAsync(EngineHost.KeyOf(conversation), Token) is { } now && isReached(now.Record)
            ? now.Record
            : await reached.Task.WaitAsync(limit.Token);
    }

    public Task<DeskAnswer> DoAsync(string conversation, HandoffCommand command, string? id = null) =>
        Desk.SendAsync(EngineHost.KeyOf(conversation), command, id, Token);

    /// <summary>The customer asks for a person, and the agent accepts.</summary>
    public async Task<HandoffRecord> BeginAsync(string conversation, string agent)
    {
        await engine.SayAsync(conversation, $"{conversation}-ask", "agent");
        var offered = await WaitForAsync(conversation, record => record.Offer?.Agent == agent);
        var answer = await DoAsync(conversation, new AcceptHandoff(offered.Offer!.Number) { By = agent });
        Assert.Null(answer.Refusal);
        return answer.Record;
    }

    public async Task<IReadOnlyList<TranscriptEntry>> TranscriptAsync(string conversation) =>
        await engine.Store.ReadTranscriptAsync((await engine.RecordOfAsync(conversation)).Id, 0, 1000, Token);

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    public static ReplyAsAgent Reply(string agent, string text) => new(new Activity { Text = text }) { By = agent };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task AnswerAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        switch (turn.Activity)
        {
            case { Type: ActivityTypes.Message, Text: "agent" }:
                await turn.SendActivityAsync(
                    EventFactory.CreateHandoffInitiation(turn.Activity, new { subject = "A broken kettle" }), cancellationToken);
                break;
            case { Type: ActivityTypes.Message }:
                await turn.SendActivityAsync(MessageFactory.Text($"bot: {turn.Activity.Text}"), cancellationToken);
                break;
            case { Type: ActivityTypes.Event, Name: HandoffEventNames.HandoffStatus }:
                var status = ActivityJson.FromObject<HandoffStatus>(turn.Activity.Value)!;
                await turn.SendActivityAsync(MessageFactory.Text($"bot again: {status.State} {status.Message}"), cancellationToken);
                break;
        }
    }
}

using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.Host.Conversations;
using OmniBot.Host.Handoff;

namespace OmniBot.Host.Pipeline;

/// <summary>Runs one turn and gives its outcome; it stores nothing and, but for typing, sends nothing.</summary>
internal sealed class TurnEngine(
    DurableAdapter adapter, IBot bot, IChannelDirectory channels, IFailureText failureText, TimeProvider time, ILogger<TurnEngine> logger)
{
    /// <summary>Runs the turn. What the bot throws is in the outcome, with the words that the user is told instead.</summary>
    /// <exception cref="OperationCanceledException">The host is stopping: the turn stays in the inbox.</exception>
    public async Task<TurnOutcome> RunAsync(TurnInput input, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var environment = new TurnEnvironment(input.Before.Key, input.Before.Turn + 1, input.Now, input.Effects);
        var documents = new TurnDocuments(input.Before.Key, input.Known, ReadAsync);
        var channel = channels.Find(input.Before.Key.Channel);
        var handoff = new HandoffTurn(input.Before.Handoff, input.Before.Sequence + 1, input.Origin, input.Now);
        var running = new RunningTurn(environment, channel, input.Timestamp, input.IsReplay, handoff);

        // The context is not disposed: a turn that ran into its time limit may still use it.
        var context = new TurnContext(adapter, input.Activity);
        context.TurnState.Set(environment);
        context.TurnState.Set<IStorage>(documents);
        context.TurnState.Set(running);
        context.TurnState.Set(handoff);

        environment.Explain.AddLatency("queue", input.Waited);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        using var entered = environment.Enter();
        try
        {
            await adapter.RunTurnAsync(context, bot.OnTurnAsync, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            if (exception is OperationCanceledException)
            {
                exception = new TimeoutException($"The turn took longer than {timeout}.", exception);
            }

            ConversationsLog.TurnThrew(logger, exception, environment.Turn, NameHash.Hex(input.Before.Key.ToString()));
            context.TurnState.Remove(typeof(RunningTurn).FullName!);
            return Failed(input, environment, exception);
        }

        context.TurnState.Remove(typeof(RunningTurn).FullName!);
        var invokeResponse = AsJson(running.InvokeResponse ?? context.TurnState.Get<InvokeResponse>());
        return new TurnOutcome
        {
            Documents = documents.Writes(),
            DocumentsAfter = documents.After(),
            Outgoing = running.Outgoing,
            Reference = ReferenceOf(input.Activity),
            InvokeResponse = invokeResponse,
            Handoff = handoff.Record,
            HandoffEvents = handoff.Events,
            IsRefused = handoff.Refusal is not null && input.Origin == ActivityOrigin.Desk,
            SpeaksForAgent = handoff.AgentName is not null,
            Explain = Explain(input, environment, documents.Explain(), running.Outgoing) with { InvokeResponse = invokeResponse },
        };

        async ValueTask<IReadOnlyList<StoredDocument>> ReadAsync(IReadOnlyList<string> keys, CancellationToken token)
        {
            var started = time.GetTimestamp();
            var found = await input.ReadDocuments(keys, token);
            environment.Explain.AddLatency("load", time.GetElapsedTime(started));
            return found;
        }
    }

    /// <summary>The outcome of a turn that can't be run: the user is told, and the state stays as it was.</summary>
    public TurnOutcome Failed(TurnInput input, TurnEnvironment environment, Exception exception)
    {
        var running = new RunningTurn(environment, channel: null, input.Timestamp, input.IsReplay, handoff: null);
        InvokeResponse? invokeResponse = null;
        if (input.Activity.Type == ActivityTypes.Invoke || input.Origin == ActivityOrigin.Desk)
        {
            invokeResponse = new InvokeResponse { Status = 500 };
        }
        else if (input.Activity.Type == ActivityTypes.Message)
        {
            var apology = new Activity
            {
                Type = ActivityTypes.Message,
                Text = failureText.ForTurn(input.Activity.Locale),
                InputHint = InputHints.AcceptingInput,
            };
            apology.ApplyConversationReference(input.Activity.GetConversationReference());
            running.Send(apology, logger);
        }

        return new TurnOutcome
        {
            Documents = [],
            DocumentsAfter = input.Known,
            Handoff = input.Before.Handoff,
            Outgoing = running.Outgoing,
            InvokeResponse = invokeResponse,
            Exception = exception,
            Explain = Explain(input, environment, [], running.Outgoing) with
            {
                InvokeResponse = invokeResponse,
                Error = exception.GetType().FullName,
            },
        };
    }

    /// <summary>The response with its body as JSON, whatever type the bot gave it: it is stored with the turn.</summary>
    private static InvokeResponse? AsJson(InvokeResponse? response) =>
        response?.Body is null or JsonElement ? response : new InvokeResponse { Status = response.Status, Body = ActivityJson.ToElement(response.Body) };

    /// <summary>Where a proactive message would go: what the user's last activity says.</summary>
    private static ReadOnlyMemory<byte> ReferenceOf(Activity activity) =>
        activity.Type is ActivityTypes.Event or ActivityTypes.Trace
            ? default(ReadOnlyMemory<byte>)
            : JsonSerializer.SerializeToUtf8Bytes(activity.GetConversationReference(), ActivityJson.Options);

    private static ExplainRecord Explain(
        TurnInput input, TurnEnvironment environment, IReadOnlyList<ExplainStateChange> state, IReadOnlyList<OutgoingActivity> outgoing)
    {
        var explain = environment.Explain;
        if (environment.Effects.Recorded.Count > 0)
        {
            explain.AddLatency("connectors", TimeSpan.FromMilliseconds(environment.Effects.Recorded.Sum(effect => effect.DurationMs)));
        }

        return new ExplainRecord
        {
            Conversation = input.Before.Key.ToString(),
            Turn = environment.Turn,
            At = environment.Now,
            Build = BuildVersion.Text,
            ActivityId = input.Activity.Id ?? "",
            ActivityType = input.Activity.Type ?? "",
            Text = input.Activity.Text,
            Locale = input.Activity.Locale,
            Attempt = input.Attempt,
            Recognition = explain.Recognition,
            Rules = explain.Rules,
            DialogsBefore = explain.DialogsBefore,
            DialogsAfter = explain.DialogsAfter,
            State = state,
            Effects = environment.Effects.Recorded,
            Replies = [.. outgoing.Select(sent => new ExplainReply(sent.Activity.Id ?? "", sent.Activity.Type ?? "", sent.Activity.Text))],
            LatencyMs = explain.LatencyMs,
        };
    }
}

using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.TestKit.Desk;

/// <summary>Does commands at once.</summary>
public sealed class WorldDesk(DeskWorld world) : IDesk
{
    /// <summary>Who typed where, in order.</summary>
    public List<(ConversationKey Conversation, string Agent)> Typed { get; } = [];

    public async Task<DeskAnswer> SendAsync(ConversationKey conversation, HandoffCommand command, string? commandId, CancellationToken cancellationToken)
    {
        DeskAnswer? answer = null;
        world.Change(conversation, found =>
        {
            if (commandId is not null && found.Done.TryGetValue(commandId, out answer))
            {
                return;
            }

            var now = world.Time.GetUtcNow();
            var change = HandoffMachine.Apply(found.Record, command, now, found.Sequence + 1);
            var refusal = change.Refusal;
            if (refusal is null)
            {
                found.Record = change.After;
                world.AppendCommand(found, command);
                if (command is ReplyAsAgent reply)
                {
                    var profile = world.Directory.Agents.FirstOrDefault(agent => agent.Id == command.By);
                    reply.Message.From = new ChannelAccount("bot", profile?.PublicName ?? profile?.Name, AgentSender.Role);
                    world.Append(found, ActivityDirection.Outgoing, reply.Message);
                }

                found.History.AddRange(change.Events.Select(happened => new HandoffHistory(conversation, happened)));
            }

            answer = new DeskAnswer(found.Record, refusal, found.Sequence);
            if (commandId is not null)
            {
                found.Done[commandId] = answer;
            }
        });
        await world.TellAsync(conversation);
        return answer!;
    }

    public Task TypeAsync(ConversationKey conversation, string agent, CancellationToken cancellationToken)
    {
        lock (Typed)
        {
            Typed.Add((conversation, agent));
        }

        return Task.CompletedTask;
    }
}

using OmniBot.Core.Persons;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Common;
using OmniBot.Packs.Continue;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs;

/// <summary>The bot of the ready-made conversations: greets, understands messages and hands them to the dialogs.</summary>
internal sealed class PackBot(
    RootDialog root, ConversationState conversationState, UserLanguage language, Ear ear, TalkMemories memories, CommonReplies replies, Texts texts)
    : ActivityHandler
{
    private const string User = "User";
    private const string Bot = "Bot";
    private const string Agent = "Agent";

    private readonly IStatePropertyAccessor<DialogState> _dialogState = conversationState.CreateProperty<DialogState>(nameof(DialogState));

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await language.ApplyAsync(turnContext, cancellationToken);
        turnContext.OnSendActivities(async (turn, activities, next) =>
        {
            var memory = await memories.OfAsync(turn, cancellationToken);
            foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text)))
            {
                memory.AddLine(Bot, activity.Text!);
            }

            return await next();
        });
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        replies.SayWithMenuAsync(turnContext, CommonTexts.Greeting, cancellationToken);

    /// <summary>A person has given the conversation back, or it goes on on another channel: the open question is asked again.</summary>
    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ITurnContext turn = turnContext;
        if (turn.Activity.Name == ContinueEvent.Name)
        {
            await texts.SayAsync(turn, ContinueTexts.ContinueDone, cancellationToken);
            await root.RepromptAsync(turn, _dialogState, cancellationToken);
            return;
        }

        if (turn.Activity.Name != HandoffEventNames.HandoffStatus
            || ActivityJson.FromObject<HandoffStatus>(turn.Activity.Value) is not { State: HandoffStates.Completed } status)
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(status.Message))
        {
            (await memories.OfAsync(turn, cancellationToken)).AddLine(Agent, status.Message);
        }

        await root.RepromptAsync(turn, _dialogState, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        ITurnContext turn = turnContext;
        if (!string.IsNullOrWhiteSpace(turn.Activity.Text))
        {
            (await memories.OfAsync(turn, cancellationToken)).AddLine(User, turn.Activity.Text);
        }

        turn.TurnState.Set(await ear.HearAsync(turn, cancellationToken));
        await root.RunAsync(turn, _dialogState, cancellationToken);
    }
}

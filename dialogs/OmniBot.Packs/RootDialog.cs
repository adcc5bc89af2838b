using Microsoft.Extensions.Options;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Common;
using OmniBot.Packs.Faqs;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs;

/// <summary>Goes on with the conversation in progress, or begins the one for the intent.</summary>
internal sealed class RootDialog : ComponentDialog
{
    private const int MissesBeforeOffer = 2;

    private readonly Interruptions _interruptions;
    private readonly CommonReplies _replies;
    private readonly FaqSearch _faqs;
    private readonly AnswerReader _reader;
    private readonly TalkMemories _memories;
    private readonly Texts _texts;
    private readonly PackOptions _options;

    public RootDialog(
        IEnumerable<Talk> talks,
        Interruptions interruptions,
        CommonReplies replies,
        FaqSearch faqs,
        AnswerReader reader,
        TalkMemories memories,
        Texts texts,
        IOptions<PackOptions> options)
        : base("root")
    {
        _interruptions = interruptions;
        _replies = replies;
        _faqs = faqs;
        _reader = reader;
        _memories = memories;
        _texts = texts;
        _options = options.Value;
        foreach (var talk in talks)
        {
            AddDialog(talk);
        }
    }

    private static DialogTurnResult Done => new(DialogTurnStatus.Complete);

    /// <summary>Asks the open question again, when there is one.</summary>
    public async Task RepromptAsync(ITurnContext turn, IStatePropertyAccessor<DialogState> dialogState, CancellationToken cancellationToken)
    {
        var dc = await new DialogSet(dialogState).Add(this).CreateContextAsync(turn, cancellationToken);
        if (dc.ActiveDialog is not null)
        {
            await dc.RepromptDialogAsync(cancellationToken);
        }
    }

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        await FollowAsync(innerDc, await RouteAsync(innerDc, Heard.Of(innerDc.Context), cancellationToken), cancellationToken);

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var result = await _interruptions.FindAsync(innerDc, cancellationToken) is { } interruption
            ? await InterruptAsync(innerDc, interruption, cancellationToken)
            : await innerDc.ContinueDialogAsync(cancellationToken);
        return await FollowAsync(innerDc, result, cancellationToken);
    }

    /// <summary>Begins the conversation that another one ended with.</summary>
    private async Task<DialogTurnResult> FollowAsync(DialogContext innerDc, DialogTurnResult result, CancellationToken cancellationToken)
    {
        while (result is { Status: DialogTurnStatus.Complete, Result: NextTalk next })
        {
            result = await StartAsync(innerDc, next.Intent, next.Text, cancellationToken);
        }

        if (result.Status != DialogTurnStatus.Waiting)
        {
            (await _memories.OfAsync(innerDc.Context, cancellationToken)).OpenQuestion = null;
        }

        return result;
    }

    private async Task<DialogTurnResult> RouteAsync(DialogContext innerDc, Heard heard, CancellationToken cancellationToken)
    {
        var isSure = heard.Score >= _options.IntentThreshold;
        if (heard.Second is not null && heard.Score >= _options.ClarifyThreshold && heard.SecondScore >= _options.ClarifyThreshold
            && heard.Score - heard.SecondScore < _options.ClarifyMargin
            && Buttons.TitleOf(heard.Intent) is not null && Buttons.TitleOf(heard.Second) is not null
            && (isSure || (await _faqs.TryFindAsync(innerDc.Context, heard.Text, cancellationToken)).Sure is null))
        {
            await _memories.NoteAsync(innerDc.Context, $"clarify:{heard.Intent},{heard.Second}", cancellationToken);
            return await innerDc.BeginDialogAsync(
                MeantDialog.Name, MeantDialog.Options(heard.Intent, heard.Second, heard.Text), cancellationToken);
        }

        if (isSure)
        {
            return await StartAsync(innerDc, heard.Intent, heard.Text, cancellationToken);
        }

        // A number alone says what it is about.
        return _reader.NamesOrder(heard.Text) ? await StartAsync(innerDc, Intents.OrderStatus, heard.Text, cancellationToken)
            : _reader.AppointmentNumberIn(heard.Text) is not null
                ? await StartAsync(innerDc, Intents.FindAppointment, heard.Text, cancellationToken)
            : await FallBackAsync(innerDc, heard, cancellationToken);
    }

    private async Task<DialogTurnResult> StartAsync(DialogContext innerDc, string intent, string text, CancellationToken cancellationToken)
    {
        var turn = innerDc.Context;
        var memory = await _memories.OfAsync(turn, cancellationToken);
        await _memories.NoteAsync(turn, $"intent:{intent}", cancellationToken);
        if (intent != Intents.Agent)
        {
            memory.Misses = 0;
        }

        if (await _replies.AnswerAsync(turn, intent, isOpen: false, cancellationToken))
        {
            return Done;
        }

        switch (intent)
        {
            case Intents.Menu:
                await _replies.SayWithMenuAsync(turn, CommonTexts.Menu, cancellationToken);
                return Done;
            case Intents.Cancel:
                await _replies.SayWithMenuAsync(turn, CommonTexts.NothingToCancel, cancellationToken);
                return Done;
            case Intents.StartOver:
                return await StartOverAsync(innerDc, cancellationToken);
            case Intents.Goodbye:
                return await SayGoodbyeAsync(innerDc, cancellationToken);
            case Intents.Language when Heard.Of(turn).LanguageAsked:
                await _replies.SayWithMenuAsync(turn, CommonTexts.LanguageSwitched, cancellationToken);
                return Done;
        }

        if (innerDc.FindDialog(intent) is not Talk talk)
        {
            return await FallBackAsync(innerDc, Heard.Of(turn), cancellationToken);
        }

        return await BeginAsync(innerDc, talk, text, cancellationToken);
    }

    private async Task<DialogTurnResult> BeginAsync(
        DialogContext innerDc, Talk talk, string text, CancellationToken cancellationToken, bool isReplacing = false)
    {
        if (talk.Id is not (Intents.Agent or Intents.Language))
        {
            (await _memories.OfAsync(innerDc.Context, cancellationToken)).AddIntent(talk.Id);
        }

        var begin = talk.Begin(innerDc.Context, text);
        return isReplacing
            ? await innerDc.ReplaceDialogAsync(talk.Id, begin, cancellationToken)
            : await innerDc.BeginDialogAsync(talk.Id, begin, cancellationToken);
    }

    private async Task<DialogTurnResult> FallBackAsync(DialogContext innerDc, Heard heard, CancellationToken cancellationToken)
    {
        if (heard.Text.Any(char.IsLetter))
        {
            var found = await _faqs.TryFindAsync(innerDc.Context, heard.Text, cancellationToken);
            if (found.Sure is not null || found.Possible.Count > 0)
            {
                return await StartAsync(innerDc, Intents.Faq, heard.Text, cancellationToken);
            }
        }

        var memory = await _memories.OfAsync(innerDc.Context, cancellationToken);
        memory.Misses++;
        await _memories.NoteAsync(innerDc.Context, $"fallback:{memory.Misses}", cancellationToken);
        if (memory.Misses >= MissesBeforeOffer)
        {
            return await innerDc.BeginDialogAsync(OfferPersonDialog.Name, null, cancellationToken);
        }

        await _replies.SayWithMenuAsync(innerDc.Context, CommonTexts.FallbackFirst, cancellationToken);
        return Done;
    }

    private async Task<DialogTurnResult> InterruptAsync(
        DialogContext innerDc, Interruption interruption, CancellationToken cancellationToken)
    {
        var turn = innerDc.Context;
        var isDigression = interruption.Kind is InterruptionKind.Digress or InterruptionKind.Replace;
        await _memories.NoteAsync(
            turn,
            isDigression ? $"digression:{interruption.Intent}" : $"interruption:{interruption.Intent[(interruption.Intent.IndexOf('.', StringComparison.Ordinal) + 1)..]}",
            cancellationToken);
        switch (interruption.Kind)
        {
            case InterruptionKind.Cancel:
                await innerDc.CancelAllDialogsAsync(cancellationToken);
                await _replies.SayWithMenuAsync(turn, CommonTexts.Cancelled, cancellationToken);
                return Done;
            case InterruptionKind.StartOver:
                return await StartOverAsync(innerDc, cancellationToken);
            case InterruptionKind.Goodbye:
                return await SayGoodbyeAsync(innerDc, cancellationToken);
            case InterruptionKind.Menu:
                await _replies.SayWithMenuAsync(turn, CommonTexts.Menu, cancellationToken);
                await ButtonMessage.SendAsync(
                    turn, _texts.Get(turn, CommonTexts.StillOpen), [.. Buttons.Menu.Select(button => _texts.Get(turn, button))], cancellationToken);
                return Dialog.EndOfTurn;
            case InterruptionKind.Language:
                await _texts.SayAsync(turn, CommonTexts.LanguageSwitched, cancellationToken);
                await innerDc.RepromptDialogAsync(cancellationToken);
                return Dialog.EndOfTurn;
            case InterruptionKind.Reply:
                await _replies.AnswerAsync(turn, interruption.Intent, isOpen: true, cancellationToken);
                await innerDc.RepromptDialogAsync(cancellationToken);
                return Dialog.EndOfTurn;
            default:
                return await DigressAsync(innerDc, interruption, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> DigressAsync(DialogContext innerDc, Interruption interruption, CancellationToken cancellationToken)
    {
        var talk = (Talk)innerDc.FindDialog(interruption.Intent)!;
        var isDropped = innerDc.FindDialog(innerDc.Stack[0].Id) is Talk { IsKept: false };
        return await BeginAsync(
            innerDc, talk, Heard.Of(innerDc.Context).Text, cancellationToken,
            isReplacing: interruption.Kind == InterruptionKind.Replace || isDropped);
    }

    private async Task<DialogTurnResult> StartOverAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        (await _memories.OfAsync(innerDc.Context, cancellationToken)).StartOver();
        await _replies.SayWithMenuAsync(innerDc.Context, CommonTexts.StartedOver, cancellationToken);
        return Done;
    }

    /// <summary>Asks for a rating once in a conversation, when something was talked about.</summary>
    private async Task<DialogTurnResult> SayGoodbyeAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        await _texts.SayAsync(innerDc.Context, CommonTexts.Goodbye, cancellationToken);
        var memory = await _memories.OfAsync(innerDc.Context, cancellationToken);
        return memory.Rated || memory.Intents.Count == 0
            ? Done
            : await innerDc.BeginDialogAsync(Intents.Feedback, null, cancellationToken);
    }
}

using System.Text.Json;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Common;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Questions;

/// <summary>
/// Asks and waits for an answer. The question is kept by the name of its text and its values, so it can be asked again in another language.
/// Options: <see cref="QuestionOptions"/>; result: the answer's value as a string.
/// </summary>
internal sealed class Question(Texts texts, AnswerReader reader, TalkMemories memories) : Dialog(Name)
{
    public const string Name = "question";

    private const string OptionsKey = "question";
    private const string TriesKey = "tries";
    private const int TriesBeforeHint = 2;

    /// <summary>The question that an instance on a dialog stack asks.</summary>
    public static QuestionOptions OptionsOf(DialogInstance instance) =>
        JsonSerializer.Deserialize<QuestionOptions>((string)instance.State[OptionsKey], StateJson.Options)!;

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var question = (QuestionOptions)options!;
        dc.ActiveDialog!.State[OptionsKey] = JsonSerializer.Serialize(question, StateJson.Options);
        await AskAsync(dc.Context, question, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var instance = dc.ActiveDialog!;
        var question = OptionsOf(instance);
        var heard = Heard.Of(dc.Context);
        if (reader.Read(dc.Context, question, heard.Text) is { } answer)
        {
            (await memories.OfAsync(dc.Context, cancellationToken)).OpenQuestion = null;
            return await dc.EndDialogAsync(answer.Value, cancellationToken);
        }

        if (heard.LanguageChanged)
        {
            await AskAsync(dc.Context, question, cancellationToken);
            return EndOfTurn;
        }

        var tries = 1 + (instance.State.TryGetValue(TriesKey, out var before) ? Convert.ToInt32(before, null) : 0);
        instance.State[TriesKey] = tries;
        await memories.NoteAsync(dc.Context, $"retry:{tries}", cancellationToken);
        var text = texts.Get(dc.Context, reader.Retry(dc.Context, question, heard.Text));
        var buttons = Titles(dc.Context, question);
        if (tries >= TriesBeforeHint)
        {
            text += " " + texts.Get(dc.Context, CommonTexts.StuckHint);
            buttons = [.. buttons, texts.Get(dc.Context, CommonTexts.ButtonStop), texts.Get(dc.Context, CommonTexts.ButtonPerson)];
        }

        await ButtonMessage.SendAsync(dc.Context, text, [.. buttons.Distinct()], cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, OptionsOf(instance), cancellationToken);

    private async Task AskAsync(ITurnContext turn, QuestionOptions question, CancellationToken cancellationToken)
    {
        (await memories.OfAsync(turn, cancellationToken)).OpenQuestion = question.Kind;
        await ButtonMessage.SendAsync(turn, texts.Get(turn, question.Ask), Titles(turn, question), cancellationToken);
    }

    private List<string> Titles(ITurnContext turn, QuestionOptions question) =>
        [.. question.Choices.Select(choice => texts.Word(turn, choice.Label))];
}

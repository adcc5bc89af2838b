using Microsoft.Extensions.Options;
using OmniBot.Dialogs;
using OmniBot.Packs.Faqs;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;

namespace OmniBot.Packs;

/// <summary>Tells an interruption from an answer to the open question.</summary>
/// <remarks>
/// What the question certainly takes as its answer is never an interruption. Where any words are an answer, only buttons and short commands
/// interrupt. Everywhere else an intent must reach the threshold.
/// </remarks>
internal sealed class Interruptions(AnswerReader reader, FaqSearch faqs, IOptions<PackOptions> options)
{
    private const int MaxWordsOfCommand = 5;
    private const int MinWordsOfQuestion = 3;

    public async Task<Interruption?> FindAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var heard = Heard.Of(innerDc.Context);
        var question = OpenQuestion(innerDc);
        if (heard.LanguageAsked)
        {
            return new Interruption(InterruptionKind.Language, Intents.Language);
        }

        var answer = question is null ? null : reader.Read(innerDc.Context, question, heard.Text);
        if (answer is { IsCertain: true })
        {
            return null;
        }

        var talk = innerDc.ActiveDialog is { } active ? innerDc.FindDialog(active.Id) as Talk : null;
        var threshold = talk is { IsKept: false } ? options.Value.IntentThreshold : options.Value.InterruptionThreshold;
        if (heard.Score >= threshold && IsAllowed(heard, question, answer)
            && Decide(innerDc, heard.Intent, answer) is { } interruption)
        {
            return interruption;
        }

        // A question that the recognizer is not sure of may still have an answer among the articles.
        if (answer is null && question is not null && PlainText.Words(heard.Text).Count >= MinWordsOfQuestion
            && innerDc.ActiveDialog?.Id != Intents.Faq
            && (await faqs.TryFindAsync(innerDc.Context, heard.Text, cancellationToken)).Sure is not null)
        {
            return new Interruption(InterruptionKind.Digress, Intents.Faq);
        }

        return null;
    }

    /// <summary>The question that waits at the top of the innermost stack.</summary>
    private static QuestionOptions? OpenQuestion(DialogContext dc)
    {
        while (dc.Child is { ActiveDialog: not null } child)
        {
            dc = child;
        }

        return dc.ActiveDialog is { } top && top.Id == Question.Name ? Question.OptionsOf(top) : null;
    }

    private static bool IsAllowed(Heard heard, QuestionOptions? question, Answer? answer)
    {
        if (heard.IsButton || answer is null || question is null)
        {
            return true;
        }

        var isShort = PlainText.Words(heard.Text).Count <= MaxWordsOfCommand;
        return question.Kind switch
        {
            AnswerKind.Text => isShort && heard.Intent is Intents.Cancel or Intents.Help or Intents.Agent or Intents.StartOver
                or Intents.Menu or Intents.Goodbye or Intents.Language,
            AnswerKind.Name => isShort,
            _ => true,
        };
    }

    private static Interruption? Decide(DialogContext innerDc, string intent, Answer? answer)
    {
        switch (intent)
        {
            case Intents.Cancel:
                return new Interruption(InterruptionKind.Cancel, intent);
            case Intents.StartOver:
                return new Interruption(InterruptionKind.StartOver, intent);
            case Intents.Goodbye:
                return new Interruption(InterruptionKind.Goodbye, intent);
            case Intents.Menu:
                return new Interruption(InterruptionKind.Menu, intent);
            case Intents.Help or Intents.Greeting or Intents.Thanks or Intents.About:
                return new Interruption(InterruptionKind.Reply, intent);
        }

        if (innerDc.FindDialog(intent) is not Talk || innerDc.Stack.Any(instance => instance.Id == intent))
        {
            return null;
        }

        var isSameMatter = Intents.SameGroup(innerDc.Stack[0].Id, intent) && intent is not (Intents.FindAppointment or Intents.Agent or Intents.Language);
        return !isSameMatter ? new Interruption(InterruptionKind.Digress, intent)
            : answer is null ? new Interruption(InterruptionKind.Replace, intent)
            : null;
    }
}

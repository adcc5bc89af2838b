using System.Globalization;
using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Common;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Feedback;

/// <summary>Asks for a rating from 1 to 5 and a comment, and keeps both.</summary>
internal sealed class FeedbackDialog : DraftTalk<FeedbackNotes>
{
    private const int MaxCommentLength = 1000;

    public FeedbackDialog(TalkParts parts)
        : base(Intents.Feedback, parts)
    {
        AddDialog(new WaterfallDialog(Main)
            .AddStep("ask-rating", AskRatingAsync)
            .AddStep("ask-comment", AskCommentAsync)
            .AddStep("record", RecordAsync));
    }

    public override bool IsKept => false;

    protected override Saying? LeadBack => CommonTexts.BackToFeedback;

    private static Task<DialogTurnResult> AskRatingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var notes = Draft(step);
        Keep(step, notes);
        return notes.Rating is not null
            ? step.NextAsync(null, cancellationToken)
            : AskAsync(
                step, AnswerKind.Choice, FeedbackTexts.AskRating, cancellationToken,
                [
                    .. Enumerable.Range(1, 5).Select(rating => rating.ToString(CultureInfo.InvariantCulture))
                        .Select(rating => new AnswerChoice(rating, rating)),
                    new AnswerChoice(Answers.Skip, Spoken.Text(CommonTexts.ButtonSkip), CommonTexts.SkipWords),
                ]);
    }

    private async Task<DialogTurnResult> AskCommentAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var notes = Draft(step);
        if (AnswerOf(step) is { } rating)
        {
            if (rating == Answers.Skip)
            {
                await SayAsync(step.Context, CommonTexts.Stopped, cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            }

            notes = notes with { Rating = int.Parse(rating, CultureInfo.InvariantCulture) };
        }

        Keep(step, notes with { IsCommentAsked = true });
        return notes.IsCommentAsked
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(
                step, AnswerKind.Text, FeedbackTexts.AskComment, cancellationToken,
                new AnswerChoice(Answers.Skip, Spoken.Text(CommonTexts.ButtonSkip), CommonTexts.SkipWords));
    }

    private async Task<DialogTurnResult> RecordAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var notes = Draft(step);
        if (AnswerOf(step) is { } comment && comment != Answers.Skip)
        {
            notes = notes with { Comment = comment.Length > MaxCommentLength ? comment[..MaxCommentLength] : comment };
        }

        try
        {
            var turn = TurnEnvironment.Of(step.Context);
            await Crm.RecordFeedbackAsync(
                new FeedbackDraft(turn.Conversation.ToString(), notes.Rating!.Value, notes.Comment), turn.NextEffect(), cancellationToken);
            (await MemoryAsync(step.Context, cancellationToken)).Rated = true;
            await SayAsync(step.Context, FeedbackTexts.FeedbackThanks, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            return await RecoverAsync(step, exception, Write(notes), cancellationToken);
        }
    }
}

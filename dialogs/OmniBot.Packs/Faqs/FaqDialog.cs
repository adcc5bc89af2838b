using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Crm;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Common;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Faqs;

/// <summary>Answers a general question from the articles, with its source; offers the nearest ones when it is not sure.</summary>
internal sealed class FaqDialog : DraftTalk<FaqDraft>
{
    private readonly FaqSearch _search;

    public FaqDialog(TalkParts parts, FaqSearch search)
        : base(Intents.Faq, parts)
    {
        _search = search;
        AddDialog(new WaterfallDialog(Main)
            .AddStep("ask-question", AskQuestionAsync)
            .AddStep("answer", AnswerAsync)
            .AddStep("chosen", AnswerChosenAsync));
    }

    public override bool IsKept => false;

    protected override Saying? LeadBack => CommonTexts.BackToFaqs;

    /// <summary>The utterance is the question, unless it only says that there is one.</summary>
    public override object? Begin(ITurnContext turn, string utterance) => Write(new FaqDraft
    {
        Question = Heard.Of(turn).IsButton ? null : utterance,
    });

    private async Task<DialogTurnResult> AskQuestionAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (draft.Question is { } question)
        {
            try
            {
                // "I have a question" finds nothing: then it is asked for.
                var found = await _search.FindAsync(step.Context, question, cancellationToken);
                if (found.Sure is not null || found.Possible.Count > 0 || question.Contains('?', StringComparison.Ordinal))
                {
                    Keep(step, draft);
                    return await step.NextAsync(null, cancellationToken);
                }
            }
            catch (ConnectorException exception)
            {
                return await RecoverAsync(step, exception, Write(draft), cancellationToken);
            }
        }

        return await AskAsync(step, AnswerKind.Text, FaqTexts.AskQuestion, cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        draft = draft with { Question = AnswerOf(step) ?? draft.Question };
        Keep(step, draft);
        FaqResult found;
        try
        {
            found = await _search.FindAsync(step.Context, draft.Question!, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            return await RecoverAsync(step, exception, Write(draft), cancellationToken);
        }

        if (found.Sure is { } article)
        {
            await Parts.Memories.NoteAsync(step.Context, "faq:answered", cancellationToken);
            await SayArticleAsync(step.Context, article, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        await Parts.Memories.NoteAsync(step.Context, found.Possible.Count > 0 ? "faq:unsure" : "faq:none", cancellationToken);
        if (found.Possible.Count == 0)
        {
            return await GiveUpAsync(step, cancellationToken);
        }

        step.Values["articles"] = JsonSerializer.Serialize(found.Possible, StateJson.Options);
        return await AskAsync(
            step, AnswerKind.Choice, FaqTexts.AskNotSure, cancellationToken,
            [
                .. found.Possible.Select(article => new AnswerChoice(article.Id, article.Title)),
                new AnswerChoice(Answers.None, Spoken.Text(FaqTexts.ButtonNoneOfThese), FaqTexts.NoneWords),
                new AnswerChoice(Answers.Person, Spoken.Text(CommonTexts.ButtonPerson)),
            ]);
    }

    private async Task<DialogTurnResult> AnswerChosenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var articles = JsonSerializer.Deserialize<List<Article>>((string)step.Values["articles"]!, StateJson.Options)!;
        switch (AnswerOf(step))
        {
            case Answers.Person:
                return await GoToAsync(step, Intents.Agent, cancellationToken);
            case Answers.None:
                return await GiveUpAsync(step, cancellationToken);
            case var id:
                await SayArticleAsync(step.Context, articles.First(article => article.Id == id), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
        }
    }

    /// <summary>Offers a person, but not in the middle of another conversation, whose open question waits for an answer.</summary>
    private async Task<DialogTurnResult> GiveUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Parent is not { Stack.Count: > 1 })
        {
            return await OfferPersonAsync(step, FaqTexts.NoAnswer, cancellationToken);
        }

        await SayAsync(step.Context, FaqTexts.NoAnswerHere, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private async Task SayArticleAsync(ITurnContext turn, Article article, CancellationToken cancellationToken)
    {
        var message = ButtonMessage.Create(turn, "", []);
        var capabilities = turn.TurnState.Get<ChannelCapabilities>();
        var isMarkdown = capabilities is { Markdown: true };
        var body = Texts.Get(turn, Saying.Of(FaqTexts.Answer, ("body", isMarkdown ? ArticleMarkdown.Body(article.Body) : article.Body)));
        if (string.IsNullOrWhiteSpace(article.Source))
        {
            message.Text = body;
        }
        else
        {
            var source = isMarkdown ? ArticleMarkdown.Source(article.Source, capabilities!.OwnPages ? turn.Activity.ServiceUrl : null) : article.Source;
            message.Text = $"{body}{(isMarkdown ? "\n\n" : "\n")}{Texts.Get(turn, Saying.Of(FaqTexts.AnswerSource, ("source", source)))}";
        }

        message.TextFormat = isMarkdown ? TextFormatTypes.Markdown : TextFormatTypes.Plain;
        await turn.SendActivityAsync(message, cancellationToken);
    }
}

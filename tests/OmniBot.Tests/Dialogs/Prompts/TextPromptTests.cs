using System.Text.Json;
using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class TextPromptTests
{
    private static readonly PromptOptions s_options = new()
    {
        Prompt = MessageFactory.Text("Name?"),
        RetryPrompt = MessageFactory.Text("Your name, please?"),
    };

    [Fact]
    public Task The_answer_is_the_text() =>
        Conversation.With(Ask.With(new TextPrompt("p"), s_options)).User("hi").Bot("Name?").User("Ada").Ends("Ada").PlayAsync();

    [Fact]
    public Task An_empty_message_is_not_an_answer() =>
        Conversation.With(Ask.With(new TextPrompt("p"), s_options))
            .User("hi").Bot("Name?")
            .User("").Bot("Your name, please?")
            .User("Ada").Ends("Ada")
            .PlayAsync();

    [Fact]
    public Task The_first_question_is_asked_again_where_there_is_no_second() =>
        Conversation.With(Ask.With(new TextPrompt("p"), new PromptOptions { Prompt = MessageFactory.Text("Name?") }))
            .User("hi").Bot("Name?").User("").Bot("Name?").PlayAsync();

    [Fact]
    public async Task A_validator_counts_the_attempts_and_sees_the_options_in_every_turn()
    {
        var counts = new List<int>();
        var prompt = new TextPrompt("p", (validation, _) =>
        {
            counts.Add(validation.AttemptCount);
            var limits = Assert.IsType<JsonElement>(validation.Options.Validations);
            return Task.FromResult(validation.Recognized.Value.Length <= limits.GetProperty("Max").GetInt32());
        });
        var options = new PromptOptions { Prompt = MessageFactory.Text("Name?"), Validations = new { Max = 3 } };
        await Conversation.With(Ask.With(prompt, options))
            .User("hi").Bot("Name?")
            .User("Adalbert").Bot("Name?")
            .User("Adam").Bot("Name?")
            .User("Ada").Ends("Ada")
            .PlayAsync();
        Assert.Equal([1, 2, 3], counts);
    }

    [Fact]
    public Task A_validator_that_answers_itself_takes_the_place_of_the_second_question() =>
        Conversation.With(Ask.With(
            new TextPrompt("p", async (validation, token) =>
            {
                if (validation.Recognized.Value != "Ada")
                {
                    await validation.Context.SendActivityAsync("Only Ada!", cancellationToken: token);
                    return false;
                }

                return true;
            }),
            s_options))
            .User("hi").Bot("Name?").User("Bob").Bot("Only Ada!").User("Ada").Ends("Ada").PlayAsync();

    [Fact]
    public Task A_validator_may_change_the_value() =>
        Conversation.With(Ask.With(
            new TextPrompt("p", (validation, _) =>
            {
                validation.Recognized.Value = validation.Recognized.Value.ToUpperInvariant();
                return Task.FromResult(true);
            }),
            s_options))
            .User("hi").Bot("Name?").User("Ada").Ends("ADA").PlayAsync();

    [Fact]
    public Task A_question_comes_out_the_same_every_time_it_is_asked()
    {
        var question = MessageFactory.SuggestedActions(["Yes", "No"], "Really?");
        question.Attachments = [new HeroCard("Title").ToAttachment()];
        var replies = new List<string>();
        return Conversation.With(Ask.With(new TextPrompt("p"), new PromptOptions { Prompt = question }))
            .User("hi").Bot(Note)
            .User("").Bot(Note)
            .User("").Bot(Note)
            .Then(() => Assert.Single(replies.Distinct()))
            .Then(() => Assert.Contains("Title", replies[0]))
            .Then(() => Assert.Null(question.Conversation))
            .PlayAsync();

        void Note(Activity reply)
        {
            reply.Id = null;
            reply.ReplyToId = null;
            replies.Add(ActivityJson.SerializeToString(reply));
        }
    }

    [Fact]
    public async Task A_prompt_needs_options()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Conversation.With(Ask.With(new TextPrompt("p"), null)).User("hi").PlayAsync());
        Assert.Contains("PromptOptions", exception.Message);
    }

    [Fact]
    public Task What_is_not_a_message_is_let_through() =>
        Conversation.With(Ask.With(new TextPrompt("p"), s_options))
            .User("hi").Bot("Name?")
            .User(new Activity(ActivityTypes.Event) { Name = "tick" }).BotIsSilent()
            .User("Ada").Ends("Ada")
            .PlayAsync();
}

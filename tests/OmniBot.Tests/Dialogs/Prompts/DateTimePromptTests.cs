using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class DateTimePromptTests
{
    private static readonly PromptOptions s_options = new() { Prompt = MessageFactory.Text("When?"), RetryPrompt = MessageFactory.Text("A date, please.") };

    [Theory]
    [InlineData("en-US", "2026-12-24", "2026-12-24")]
    [InlineData("en-US", "on 12/24/2026 at 5:30 pm", "2026-12-24 17:30:00")]
    [InlineData("de-DE", "am 24.12.2026", "2026-12-24")]
    [InlineData("es-ES", "24/12/2026", "2026-12-24")]
    [InlineData("fr-FR", "le 24/12/2026", "2026-12-24")]
    [InlineData("en-US", "tomorrow", "2026-03-03")]
    [InlineData("de-DE", "morgen", "2026-03-03")]
    [InlineData("es-ES", "mañana", "2026-03-03")]
    [InlineData("fr-FR", "demain", "2026-03-03")]
    [InlineData("en-US", "17:30", "17:30:00")]
    [InlineData("en-US", "tomorrow at half past three pm", "2026-03-03 15:30:00")]
    [InlineData("de-DE", "am nächsten Montag um 15 Uhr", "2026-03-09 15:00:00")]
    [InlineData("es-ES", "mañana a las 15:00", "2026-03-03 15:00:00")]
    [InlineData("fr-FR", "demain à 15h30", "2026-03-03 15:30:00")]
    public Task A_date_or_a_time_is_read(string locale, string answer, string expected) =>
        Talk().In(locale).User("hi").Bot("When?").User(answer).Ends(expected).PlayAsync();

    [Fact]
    public Task A_range_has_a_start_and_an_end() =>
        Conversation.With(Ask.With(new DateTimePrompt("p"), s_options, result =>
            Assert.Single((IList<DateTimeResolution>)result!) is { Value: null } range ? $"{range.Start} to {range.End}" : null))
            .In("en-US").User("hi").Bot("When?").User("from 3 March 2026 to 5 March 2026").Ends("2026-03-03 to 2026-03-05").PlayAsync();

    [Fact]
    public Task What_is_no_date_is_asked_for_again() =>
        Talk().User("hi").Bot("When?").User("whenever you like").Bot("A date, please.").User("").Bot("A date, please.").User("today").Ends("2026-03-02").PlayAsync();

    [Theory]
    [InlineData("2026-03-02T09:00:00+00:00", "2026-03-03")]
    [InlineData("2026-03-02T19:30:00+10:30", "2026-03-03")]
    [InlineData("2026-03-01T22:00:00-11:00", "2026-03-02")]
    public Task Tomorrow_counts_from_the_users_own_day(string local, string expected) =>
        Talk().User("hi").Bot("When?")
            .User(new Activity(ActivityTypes.Message) { Text = "tomorrow", LocalTimestamp = DateTimeOffset.Parse(local) })
            .Ends(expected)
            .PlayAsync();

    private static Conversation Talk() =>
        Conversation.With(Ask.With(new DateTimePrompt("p"), s_options, result => Assert.Single((IList<DateTimeResolution>)result!).Value));
}

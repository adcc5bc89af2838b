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
    [InlineData("en-US", "the day after tomorrow", "2026-03-04")]
    [InlineData("en-GB", "4/3/2026", "2026-03-04")]
    [InlineData("it-IT", "4/3/2026", "2026-03-04")]
    [InlineData("en-US", "tomorrow at 3pm", "2026-03-03 15:00:00")]
    [InlineData("de-DE", "nächsten Montag um 15 Uhr", "2026-03-09 15:00:00")]
    [InlineData("de-AT", "geht es in zwei Wochen?", "2026-03-16")]
    [InlineData("es-ES", "el próximo lunes a las 15:00", "2026-03-09 15:00:00")]
    [InlineData("fr-FR", "lundi prochain à 15h30", "2026-03-09 15:30:00")]
    [InlineData("fr-CA", "dans deux heures", "2026-03-02 11:00:00")]
    public Task A_date_or_a_time_is_read(string locale, string answer, string expected) =>
        Talk().In(locale).User("hi").Bot("When?").User(answer).Ends(expected).PlayAsync();

    [Theory]
    [InlineData("en-US", "on Friday", "XXXX-WXX-5 2026-02-27, XXXX-WXX-5 2026-03-06")]
    [InlineData("de-DE", "am 3. März", "XXXX-03-03 2025-03-03, XXXX-03-03 2026-03-03")]
    [InlineData("es-ES", "mañana a las tres", "2026-03-03T03 2026-03-03 03:00:00, 2026-03-03T15 2026-03-03 15:00:00")]
    [InlineData("fr-FR", "demain à trois heures", "2026-03-03T03 2026-03-03 03:00:00, 2026-03-03T15 2026-03-03 15:00:00")]
    [InlineData("en-US", "tomorrow, or on Friday", "2026-03-03 2026-03-03")]
    [InlineData("de-DE", "morgen von 9 bis 15 Uhr", "(2026-03-03T09,2026-03-03T15,PT6H) 2026-03-03 09:00:00..2026-03-03 15:00:00")]
    [InlineData("en-US", "next week", "2026-W11 2026-03-09..2026-03-16")]
    [InlineData("fr-FR", "demain avant 17h", "2026-03-03T17 ..2026-03-03 17:00:00")]
    [InlineData("es-ES", "dos horas", "PT2H 7200")]
    public Task Every_reading_of_the_first_date_or_time_is_given(string locale, string answer, string expected) =>
        Conversation.With(Ask.With(new DateTimePrompt("p"), s_options, Written)).In(locale).User("hi").Bot("When?").User(answer).Ends(expected).PlayAsync();

    [Theory]
    [InlineData("", "de-AT", "am 4.3.2026", "2026-03-04")]
    [InlineData("xx", "es-ES", "mañana", "2026-03-03")]
    [InlineData("", null, "3/4/2026", "2026-03-04")]
    public Task The_prompts_own_locale_is_for_activities_without_one(string locale, string? defaultLocale, string answer, string expected) =>
        Conversation.With(Ask.With(new DateTimePrompt("p", defaultLocale: defaultLocale), s_options, First))
            .User("hi").Bot("When?").User(new Activity(ActivityTypes.Message) { Text = answer, Locale = locale }).Ends(expected).PlayAsync();

    [Fact]
    public Task What_is_no_date_is_asked_for_again() =>
        Talk().User("hi").Bot("When?").User("some day").Bot("A date, please.").User("").Bot("A date, please.").User("today").Ends("2026-03-02").PlayAsync();

    [Theory]
    [InlineData("2026-03-02T09:00:00+00:00", "2026-03-03")]
    [InlineData("2026-03-02T19:30:00+10:30", "2026-03-03")]
    [InlineData("2026-03-01T22:00:00-11:00", "2026-03-02")]
    public Task Tomorrow_counts_from_the_users_own_day(string local, string expected) =>
        Talk().User("hi").Bot("When?")
            .User(new Activity(ActivityTypes.Message) { Text = "tomorrow", LocalTimestamp = DateTimeOffset.Parse(local) })
            .Ends(expected)
            .PlayAsync();

    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-03-03")]
    [InlineData("Pacific/Pago_Pago", "2026-03-01")]
    [InlineData("Nowhere/City", "2026-03-02")]
    public Task Without_a_local_time_the_users_time_zone_says_which_day_it_is(string zone, string expected) =>
        Talk().At(new DateTimeOffset(2026, 3, 2, 10, 30, 0, TimeSpan.Zero)).User("hi").Bot("When?")
            .User(new Activity(ActivityTypes.Message) { Text = "today", LocalTimezone = zone })
            .Ends(expected)
            .PlayAsync();

    private static Conversation Talk() => Conversation.With(Ask.With(new DateTimePrompt("p"), s_options, First));

    private static string? First(object? result) => Assert.Single((IList<DateTimeResolution>)result!).Value;

    private static string Written(object? result) => string.Join(", ", ((IList<DateTimeResolution>)result!).Select(one =>
        $"{one.Timex} {one.Value ?? $"{one.Start}..{one.End}"}"));
}

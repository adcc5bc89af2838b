using System.Numerics;
using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class NumberPromptTests
{
    private static readonly PromptOptions s_options = new() { Prompt = MessageFactory.Text("How many?"), RetryPrompt = MessageFactory.Text("A number, please.") };

    [Theory]
    [InlineData("en-US", "36", 36)]
    [InlineData("en-US", "I am 36.", 36)]
    [InlineData("en-US", "1,234", 1234)]
    [InlineData("de-DE", "1.234 Stück", 1234)]
    [InlineData("fr-FR", "j'en veux 12", 12)]
    [InlineData("es-ES", "-5 grados", -5)]
    [InlineData("en-US", "twenty five", 25)]
    [InlineData("en-US", "a dozen, please", 12)]
    [InlineData("de-DE", "fünfundzwanzig", 25)]
    [InlineData("de-AT", "Minus drei", -3)]
    [InlineData("es-ES", "veintiuno", 21)]
    [InlineData("es-MX", "somos treinta y seis", 36)]
    [InlineData("fr-FR", "quatre-vingt-dix", 90)]
    [InlineData("fr-CA", "vingt et un", 21)]
    [InlineData("it-IT", "1.234", 1234)]
    [InlineData("xx-YY", "twenty five", 25)]
    public Task A_whole_number_is_read(string locale, string answer, int expected) => PlayAsync(locale, answer, expected);

    [Theory]
    [InlineData("en-US", "3.5", 3.5)]
    [InlineData("en-US", "1,234.5 miles", 1234.5)]
    [InlineData("de-DE", "3,5", 3.5)]
    [InlineData("de-DE", "1.234,5 km", 1234.5)]
    [InlineData("fr-FR", "3,5", 3.5)]
    [InlineData("es-ES", "3,5", 3.5)]
    [InlineData("es-ES", "1.234,5", 1234.5)]
    [InlineData("es-MX", "1,234.5", 1234.5)]
    [InlineData("it-IT", "1.234,5", 1234.5)]
    [InlineData("de-CH", "3.125", 3.125)]
    [InlineData("en-US", "two and a half", 2.5)]
    [InlineData("de-DE", "zweieinhalb", 2.5)]
    [InlineData("de-DE", "drei Komma fünf", 3.5)]
    public async Task Decimals_are_written_as_the_users_language_does(string locale, string answer, double expected)
    {
        await PlayAsync(locale, answer, expected);
        await PlayAsync(locale, answer, (float)expected);
        await PlayAsync(locale, answer, (decimal)expected);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("two and a half")]
    [InlineData("three billion")]
    [InlineData("A-1b2")]
    [InlineData("3.5")]
    [InlineData("99999999999")]
    [InlineData("")]
    public Task What_does_not_fit_is_asked_for_again(string answer) =>
        Conversation.With(Ask.With(new NumberPrompt<int>("p"), s_options))
            .User("hi").Bot("How many?")
            .User(answer).Bot("A number, please.")
            .User("7").Ends(7)
            .PlayAsync();

    [Theory]
    [InlineData("8144331287 ", 8144331287)]
    [InlineData("9007199254740993", 9007199254740993)]
    [InlineData("-9,223,372,036,854,775,808", long.MinValue)]
    public Task A_long_number_keeps_all_of_its_digits(string answer, long expected) => PlayAsync("en-US", answer, expected);

    [Fact]
    public Task A_decimal_keeps_all_of_its_digits() => PlayAsync("de-DE", "1.234.567.890.123.456,789", 1234567890123456.789m);

    [Theory]
    [InlineData("99,999,999,999,999,999,999")]
    [InlineData("9223372036854775808")]
    [InlineData("1e300")]
    public Task What_a_long_cannot_hold_is_asked_for_again(string answer) => RefusesAsync<long>(answer);

    [Fact]
    public async Task A_number_without_end_is_asked_for_again()
    {
        await RefusesAsync<double>(new string('9', 400));
        await RefusesAsync<double>(new string('9', 100_000));
        await RefusesAsync<float>("1e39");
        await RefusesAsync<decimal>("1e29");
    }

    [Theory]
    [InlineData("", "de-DE", 1234)]
    [InlineData("xx", "de-DE", 1234)]
    [InlineData("", null, 1.234)]
    [InlineData("en-GB", "de-DE", 1.234)]
    public Task The_activitys_locale_goes_before_the_prompts_own_and_English_comes_last(string locale, string? defaultLocale, double expected) =>
        Conversation.With(Ask.With(new NumberPrompt<double>("p", defaultLocale: defaultLocale), s_options))
            .User("hi").Bot("How many?")
            .User(new Activity(ActivityTypes.Message) { Text = "1.234", Locale = locale })
            .Ends(expected)
            .PlayAsync();

    [Fact]
    public Task A_validator_can_refuse_a_number() =>
        Conversation.With(Ask.With(
            new NumberPrompt<long>("p", (validation, _) => Task.FromResult(validation.Recognized is { Succeeded: true, Value: > 0 and < 100 })), s_options))
            .User("hi").Bot("How many?")
            .User("many").Bot("A number, please.")
            .User("100").Bot("A number, please.")
            .User("99").Ends(99L)
            .PlayAsync();

    [Fact]
    public void Another_type_of_number_is_refused() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<byte>("p"));

    private static Task RefusesAsync<T>(string answer)
        where T : struct, INumber<T> =>
        Conversation.With(Ask.With(new NumberPrompt<T>("p"), s_options)).User("hi").Bot("How many?").User(answer).Bot("A number, please.").PlayAsync();

    private static Task PlayAsync<T>(string locale, string answer, T expected)
        where T : struct, INumber<T> =>
        Conversation.With(Ask.With(new NumberPrompt<T>("p"), s_options)).In(locale).User("hi").Bot("How many?").User(answer).Ends(expected).PlayAsync();
}

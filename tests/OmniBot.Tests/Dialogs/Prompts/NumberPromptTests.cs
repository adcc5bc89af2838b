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
    [InlineData("en-US", "about twenty five", 25)]
    [InlineData("de-DE", "fünfundzwanzig", 25)]
    [InlineData("es-ES", "veintiuno", 21)]
    [InlineData("fr-FR", "quatre-vingt-dix", 90)]
    public Task A_whole_number_is_read(string locale, string answer, int expected) => PlayAsync(locale, answer, expected);

    [Theory]
    [InlineData("en-US", "3.5", 3.5)]
    [InlineData("en-US", "1,234.5 miles", 1234.5)]
    [InlineData("de-DE", "3,5", 3.5)]
    [InlineData("de-DE", "1.234,5 km", 1234.5)]
    [InlineData("fr-FR", "3,5", 3.5)]
    [InlineData("es-ES", "3,5", 3.5)]
    public async Task Decimals_are_written_as_the_users_language_does(string locale, string answer, double expected)
    {
        await PlayAsync(locale, answer, expected);
        await PlayAsync(locale, answer, (float)expected);
        await PlayAsync(locale, answer, (decimal)expected);
    }

    [Theory]
    [InlineData("none")]
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

    [Fact]
    public Task A_long_number_in_digits_is_read_to_its_last_digit() => PlayAsync("en-US", "9007199254740993", 9007199254740993L);

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

    private static Task PlayAsync<T>(string locale, string answer, T expected)
        where T : struct, INumber<T> =>
        Conversation.With(Ask.With(new NumberPrompt<T>("p"), s_options)).In(locale).User("hi").Bot("How many?").User(answer).Ends(expected).PlayAsync();
}

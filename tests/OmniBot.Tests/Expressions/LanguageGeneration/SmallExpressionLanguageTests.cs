using System.Globalization;
using OmniBot.Expressions.LanguageGeneration;

namespace OmniBot.Tests.Expressions.LanguageGeneration;

public sealed class SmallExpressionLanguageTests
{
    private static readonly object Scope = new
    {
        name = "Ann",
        n = 3,
        price = 1234.5,
        items = new[] { "a", "b", "c" },
        none = Array.Empty<string>(),
        due = new DateTimeOffset(2026, 3, 4, 15, 30, 0, TimeSpan.FromHours(1)),
    };

    private static string Text(string expression, string culture = "") =>
        Templates.ParseText("# T\n- <${" + expression + "}>", "t").EvaluateText("T", Scope, new() { Culture = CultureInfo.GetCultureInfo(culture) })[1..^1];

    [Theory]
    [InlineData("1 + 2 == 3 && !false", "true")]
    [InlineData("true || false && false", "true")]
    [InlineData("1 < 2 == true", "true")]
    [InlineData("n >= 3.0", "true")]
    [InlineData("n > 3", "false")]
    [InlineData("name == 'Ann'", "true")]
    [InlineData("name != \"Bob\"", "true")]
    [InlineData("nobody == null", "true")]
    [InlineData("nobody < 3", "false")]
    [InlineData("'a' < 'b'", "true")]
    [InlineData("-n + 1", "-2")]
    [InlineData("1.5 + 1", "2.5")]
    [InlineData("name + 1 + nobody", "Ann1")]
    [InlineData("if(n > 2, 'many', 'few')", "many")]
    [InlineData("if(nobody, 'some', `no ${name} \\`x\\``)", "no Ann `x`")]
    [InlineData("empty(none) && empty('') && empty(nobody) && !empty(items)", "true")]
    [InlineData("exists(name) && !exists(nobody)", "true")]
    [InlineData("join(items, ', ')", "a, b, c")]
    [InlineData("join(items, ', ', ' and ')", "a, b and c")]
    [InlineData("length(name) + count(items)", "6")]
    [InlineData("items", """["a","b","c"]""")]
    [InlineData("'it\\'s }'", "it's }")]
    [InlineData("(1 + 2) == n", "true")]
    [InlineData("items[n + -1]", "c")]
    public void Expressions_evaluate(string expression, string text) => Assert.Equal(text, Text(expression));

    [Theory]
    [InlineData("formatNumber(price, 2)", "de-DE", "1.234,50")]
    [InlineData("formatNumber(price, 1)", "en-US", "1,234.5")]
    [InlineData("formatNumber(price, 2, 'en-US')", "de-DE", "1,234.50")]
    [InlineData("formatDateTime(due, 'dddd, d. MMMM HH:mm')", "de-DE", "Mittwoch, 4. März 15:30")]
    [InlineData("formatDateTime(due, 'MMMM', 'fr-FR')", "de-DE", "mars")]
    [InlineData("formatDateTime('2026-03-04T15:30:00Z')", "de-DE", "2026-03-04T15:30:00.000Z")]
    [InlineData("price", "de-DE", "1234.5")]
    public void Formats_follow_the_culture(string expression, string culture, string text) => Assert.Equal(text, Text(expression, culture));

    [Theory]
    [InlineData("join('x', ',')")]
    [InlineData("empty()")]
    [InlineData("length(3)")]
    [InlineData("formatNumber('x', 2)")]
    [InlineData("formatDateTime('yesterday')")]
    [InlineData("formatDateTime(due, 'd', 'xx-nowhere-land')")]
    [InlineData("name < 3")]
    [InlineData("-name")]
    public void Wrong_arguments_are_errors(string expression) => Assert.Throws<LgException>(() => Text(expression));
}

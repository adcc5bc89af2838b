using FsCheck;
using FsCheck.Xunit;
using OmniBot.Expressions.LanguageGeneration;

namespace OmniBot.Tests.Expressions.LanguageGeneration;

public sealed class TemplatesPropertyTests
{
    private const string Alphabet = "#-> \n\t[]()${}`'\"\\|=!&<.,:aIFELSWTCHD1+";

    [Property(MaxTest = 300)]
    public bool Any_text_survives_escaping(NonNull<string> text) => Survives(text.Get);

    [Property(MaxTest = 300)]
    public bool Any_text_of_special_characters_survives_escaping(int seed) => Survives(RandomText(seed));

    [Property(MaxTest = 2000)]
    public bool The_parser_throws_nothing_but_parse_errors(int seed) => ParsesOrRefuses(RandomText(seed));

    [Property(MaxTest = 2000)]
    public bool Expressions_parse_or_are_refused(int seed) => ParsesOrRefuses("# T\n- ${" + RandomText(seed) + "}");

    [Theory]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("a[")]
    [InlineData("a(")]
    [InlineData("-")]
    public void Deep_nesting_is_refused_and_does_not_break_the_stack(string open) =>
        Assert.Throws<LgParseException>(() => Templates.ParseText("# T\n- ${" + string.Concat(Enumerable.Repeat(open, 50_000)) + "}", "t"));

    [Theory]
    [InlineData("${")]
    [InlineData("```")]
    [InlineData("- ${a}")]
    [InlineData("\\")]
    public void Long_hostile_texts_parse_in_one_pass(string part)
    {
        var content = "# T\n- " + string.Concat(Enumerable.Repeat(part, 50_000));
        Assert.True(ParsesOrRefuses(content));
    }

    private static bool ParsesOrRefuses(string content)
    {
        try
        {
            Templates.ParseText(content, "random.lg");
        }
        catch (LgParseException exception)
        {
            return exception.Line > 0 && exception.Column > 0;
        }

        return true;
    }

    private static bool Survives(string text)
    {
        var escaped = string.Concat(text.Select(c => c switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => $"\\{c}" is var pair && (char.IsLetterOrDigit(c) || c > 127) ? c.ToString() : pair,
        }));
        var shown = Templates.ParseText("# T\n- " + escaped, "t").EvaluateText("T");
        return shown == text;
    }

    private static string RandomText(int seed)
    {
        var random = new System.Random(seed);
        return string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
    }
}

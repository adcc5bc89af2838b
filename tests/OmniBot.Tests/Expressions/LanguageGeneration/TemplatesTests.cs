using System.Globalization;
using System.Text.Json.Nodes;
using OmniBot.Expressions.LanguageGeneration;

namespace OmniBot.Tests.Expressions.LanguageGeneration;

public sealed class TemplatesTests
{
    private static string Text(string content, object? scope = null, EvaluationOptions? options = null) =>
        Templates.ParseText(content, "test.lg").EvaluateText("Main", scope, options);

    [Fact]
    public void A_variation_is_the_one_that_pick_chooses()
    {
        var templates = Templates.ParseText("# Main\n- one\n- two\n- three", "test.lg");
        Assert.Equal(
            ["one", "two", "three"],
            Enumerable.Range(0, 3).Select(index => templates.Evaluate("Main", null, new() { Pick = count => count == 3 ? index : -1 })));
    }

    [Fact]
    public void The_same_random_seed_gives_the_same_texts()
    {
        var templates = Templates.ParseText("# Main\n- one\n- two\n- three", "test.lg");
        string[] Play()
        {
            var options = EvaluationOptions.With(CultureInfo.InvariantCulture, new Random(7));
            return [.. Enumerable.Range(0, 20).Select(_ => templates.EvaluateText("Main", null, options))];
        }

        Assert.Equal(Play(), Play());
        Assert.True(Play().Distinct().Count() > 1);
    }

    [Fact]
    public void A_pick_outside_of_the_variations_is_an_error() =>
        Assert.Throws<LgException>(() => Text("# Main\n- one\n- two", null, new() { Pick = _ => 2 }));

    [Fact]
    public void Comments_blank_lines_and_a_byte_order_mark_do_not_show() =>
        Assert.Equal("hello > you", Text("\uFEFF> a comment\n\n# Main\n> another\n\n- hello > you\n> the last"));

    [Theory]
    [InlineData("dictionary")]
    [InlineData("object")]
    [InlineData("json")]
    public void Scopes_of_every_kind_give_the_same_text(string kind)
    {
        object scope = kind switch
        {
            "dictionary" => new Dictionary<string, object?>
            {
                ["user"] = new Dictionary<string, object?> { ["name"] = "Ann" },
                ["list"] = new[] { 1, 2 },
            },
            "object" => new { User = new { Name = "Ann" }, List = new[] { 1, 2 } },
            _ => JsonNode.Parse("""{"user":{"name":"Ann"},"list":[1,2]}""")!,
        };
        Assert.Equal("Ann Ann 2 1", Text("# Main\n- ${user.name} ${user['name']} ${list[1]} ${list[0]}", scope));
    }

    [Fact]
    public void A_template_calls_another_with_arguments() =>
        Assert.Equal(
            "Hello Ann, hello Bob!",
            Text("# Main\n- ${Greet('Hello', name)}, ${Greet('hello', \"Bob\")}!\n# Greet(word, who)\n- ${word} ${who}", new { name = "Ann" }));

    [Fact]
    public void A_template_without_parameters_sees_those_of_its_caller() =>
        Assert.Equal("Ann", Text("# Main\n- ${Outer('Ann')}\n# Outer(who)\n- ${Inner()}\n# Inner\n- ${who}"));

    [Fact]
    public void Multi_line_texts_keep_their_lines() =>
        Assert.Equal("\n- one\n  # two Ann\n", Text("# Main\n- ```\n- one\n  # two ${name}\n```\n> after", new { name = "Ann" }));

    [Theory]
    [InlineData(1, "one")]
    [InlineData(2, "few")]
    [InlineData(9, "many")]
    public void Conditions_take_the_first_branch_that_holds(int n, string text) =>
        Assert.Equal(text, Text("# Main\n- IF: ${n == 1}\n  - one\n- ELSEIF: ${n < 4}\n  - few\n- else :\n  - many", new { n }));

    [Fact]
    public void No_branch_that_holds_gives_null() =>
        Assert.Null(Templates.ParseText("# Main\n- IF: ${false}\n - x", "test.lg").Evaluate("Main"));

    [Theory]
    [InlineData("gold", "first class")]
    [InlineData("silver", "second class")]
    [InlineData(null, "no class")]
    public void Switch_takes_the_case_that_equals(string? level, string text) =>
        Assert.Equal(
            text,
            Text("# Main\n- SWITCH: ${level}\n- CASE: ${'gold'}\n - first class\n- CASE: ${'silver'}\n - second class\n- DEFAULT:\n - no class", new { level }));

    [Fact]
    public void A_structure_becomes_a_dictionary_with_lists()
    {
        var result = Assert.IsType<Dictionary<string, object?>>(Templates.ParseText(
            """
            # Main
            [Activity
                > spoken more shortly
                Text = Hello ${name}, choose \| one
                Speak = Hello
                SuggestedActions = a | ${name} | c
                Count = ${length(name)}
                Card = ```
            { "x": 1 }
            ```
            ]

            # Next
            - next
            """,
            "test.lg").Evaluate("Main", new { name = "Ann" }));
        Assert.Equal("Activity", result[Templates.TypeKey]);
        Assert.Equal("Hello Ann, choose | one", result["text"]);
        Assert.Equal("Hello", result["Speak"]);
        Assert.Equal(["a", "Ann", "c"], Assert.IsType<List<object?>>(result["SuggestedActions"]));
        Assert.Equal(3L, result["Count"]);
        Assert.Equal("\n{ \"x\": 1 }\n", result["Card"]);
    }

    [Fact]
    public void A_structure_merges_another_and_keeps_its_own()
    {
        var result = Assert.IsType<Dictionary<string, object?>>(
            Templates.ParseText("# Main\n[Activity\n ${Base()}\n Text = mine\n]\n# Base\n[Activity\n Text = base\n Speak = base\n]", "t").Evaluate("Main"));
        Assert.Equal("mine", result["Text"]);
        Assert.Equal("base", result["Speak"]);
    }

    [Fact]
    public void A_single_expression_keeps_its_value() =>
        Assert.Equal(3L, Templates.ParseText("# Main\n- ${1 + 2}", "test.lg").Evaluate("Main"));

    [Fact]
    public void A_missing_property_shows_as_nothing_and_the_literal_null_as_null() =>
        Assert.Equal("[] [] [null]", Text("# Main\n- [${nobody}] [${nobody.at.all[3]}] [${null}]"));

    [Fact]
    public void An_unknown_template_names_itself()
    {
        Assert.Contains("'Other'", Assert.Throws<LgException>(() => Text("# Main\n- ${Other()}")).Message, StringComparison.Ordinal);
        Assert.Contains("'Main'", Assert.Throws<LgException>(() => Text("# Else\n- x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_number_of_arguments_names_the_template_and_its_line() =>
        Assert.Contains(
            "'Greet' (test.lg, line 3) takes 2",
            Assert.Throws<LgException>(() => Text("# Main\n- ${Greet('x')}\n# Greet(a, b)\n- ${a}")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Templates_in_a_circle_end_with_an_error() =>
        Assert.Contains("circle", Assert.Throws<LgException>(() => Text("# Main\n- ${Other()}\n# Other\n- ${Main()}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Imports_bring_their_templates_and_may_form_a_circle()
    {
        var files = new Dictionary<string, string> { ["b.lg"] = "[a](a.lg)\n# Sign\n- ${name} of OmniBot", ["a.lg"] = "[b](b.lg)\n# A\n- a" };
        var templates = Templates.ParseText("[shared](b.lg)\n# Main\n- ${Sign()}", "main.lg", path => files.GetValueOrDefault(path));
        Assert.Equal("Ann of OmniBot", templates.EvaluateText("Main", new { name = "Ann" }));
        Assert.Equal(["A", "Main", "Sign"], templates.Names);
    }

    [Fact]
    public void Files_import_relative_to_themselves()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "sub"));
            File.WriteAllText(Path.Combine(folder.FullName, "main.lg"), "[x](sub/x.lg)\n# Main\n- ${X()}");
            File.WriteAllText(Path.Combine(folder.FullName, "sub", "x.lg"), "[y](./y.lg)\n# X\n- ${Y()}");
            File.WriteAllText(Path.Combine(folder.FullName, "sub", "y.lg"), "# Y\n- y");
            Assert.Equal("y", Templates.ParseFile(Path.Combine(folder.FullName, "main.lg")).EvaluateText("Main"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("# Main\n- ok\n- hello ${user.}", 3, 16, "property name")]
    [InlineData("# Main\n- hello ${user", 2, 9, "not closed by }")]
    [InlineData("# Main\n- ```\nx", 2, 3, "not closed by ```")]
    [InlineData("# Main\nhello", 2, 1, "starts with '-'")]
    [InlineData("hello", 1, 1, "expected a template")]
    [InlineData("# 1Main", 1, 1, "template name")]
    [InlineData("# Main(a, a)\n- x", 1, 1, "stands twice")]
    [InlineData("# Main\n- x\n# Main\n- y", 3, 1, "already defined in line 1")]
    [InlineData("# Main\n- IF: x\n - y", 2, 6, "needs one expression")]
    [InlineData("# Main\n- IF: ${x}\n - y\n- ELSE:\n - z\n- ELSE:\n - z", 6, 1, "never reached")]
    [InlineData("# Main\n- IF: ${x}\n - y\n- CASE: ${1}\n - z", 4, 1, "does not belong")]
    [InlineData("# Main\n- SWITCH: ${x}\n", 3, 1, "no CASE")]
    [InlineData("# Main\n[Activity\n Text = x", 2, 1, "not closed by ']'")]
    [InlineData("# Main\n[Activity\n hello\n]", 3, 2, "Name = value")]
    [InlineData("[a](a.lg)\n# Main\n- x", 1, 1, "'a.lg' is not there")]
    [InlineData("# Main\n- ${a ~ b}", 2, 7, "no meaning")]
    [InlineData("# Main\n- ${}", 2, 5, "empty")]
    public void A_wrong_file_gives_file_line_column_and_reason(string content, int line, int column, string reason)
    {
        var exception = Assert.Throws<LgParseException>(() => Templates.ParseText(content, "test.lg"));
        Assert.Equal(("test.lg", line, column), (exception.File, exception.Line, exception.Column));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith($"test.lg({line},{column}): ", exception.Message, StringComparison.Ordinal);
    }
}

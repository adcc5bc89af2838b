using FsCheck.Xunit;
using OmniBot.Nlu.Lu;
using Xunit;

namespace OmniBot.Tests.Nlu.Lu;

public sealed class LuParserTests
{
    private static readonly string[] Pieces =
    [
        "# Intent\n", "- hi {name=Ann}\n", "- {@a:b={c=d}}\n", "@ list color =\n", "\t- red:\n", "\t\t- crimson\n", "@ ml a hasRoles b, c\n", "$x:y=\n", "$r:/[a/\n",
        "# ? question\n", "```\n", "[x](y.lu)\n", "- (a|b) [c]\n", "{", "}", "=", "\\", "@", "$", "#", "- ", "> !# @a = b\n", "\n", "@ phraselist p(interchangeable) = \n", "@ composite c = [a, b]\n", "🙂",
    ];

    [Fact]
    public void Reads_intents_with_nested_labels()
    {
        var intent = Assert.Single(Parse("# Book\n- fly to {@city:to=new {kind=york}} {when = today }\n").Intents);

        var utterance = Assert.Single(intent.Utterances);
        Assert.Equal("fly to new york today", utterance.Text.TrimEnd());
        Assert.False(utterance.IsPattern);
        Assert.Equal(
            [new LuLabel("city", "to", 7, 15), new LuLabel("kind", null, 11, 15), new LuLabel("when", null, 16, 21)], utterance.Labels);
    }

    [Fact]
    public void A_role_alone_is_a_label_too()
    {
        var document = Parse("@ ml city hasRoles from, to\n# Book\n- go {@to=Bern} \\{ x\n");

        Assert.Equal("go Bern { x", document.Intents[0].Utterances[0].Text);
        Assert.Equal("to", document.Intents[0].Utterances[0].Labels[0].Entity);
        Assert.Equal(["from", "to"], Assert.Single(document.Entities).Roles);
    }

    [Fact]
    public void Reads_every_kind_of_definition()
    {
        var document = Parse("""
            @ list color hasRoles outer, inner =
                - red :
                    - crimson
                    - dark red
                - blue:
            @ regex code = /[a-z]{3}/
            @ prebuilt number hasRole count
            @ composite order = [color, code]
            @ phraselist words(interchangeable) =
                - one, two
            @ patternany title
            @ ml place usesFeature words
                - @ ml city
                    - @ number zip
                - @ ml "street name"
            @ ml late
            @ late hasRole r1
            """);

        var entities = document.Entities.ToDictionary(entity => entity.Name);
        Assert.Equal(["red", "blue"], entities["color"].Values.Select(value => value.Value));
        Assert.Equal(["crimson", "dark red"], entities["color"].Values[0].Synonyms);
        Assert.Equal(["outer", "inner"], entities["color"].Roles);
        Assert.Equal("[a-z]{3}", entities["code"].Expression);
        Assert.Equal(LuEntityKind.Prebuilt, entities["number"].Kind);
        Assert.Equal(["color", "code"], entities["order"].Children.Select(child => child.Name));
        Assert.Equal(["one", "two"], entities["words"].Phrases);
        Assert.True(entities["words"].IsInterchangeable);
        Assert.Equal(LuEntityKind.PatternAny, entities["title"].Kind);
        Assert.Equal(["city", "street name"], entities["place"].Children.Select(child => child.Name));
        Assert.Equal("number", Assert.Single(entities["place"].Children[0].Children).Instance);
        Assert.Equal(["words"], entities["place"].Features);
        Assert.Equal(["r1"], entities["late"].Roles);
    }

    [Fact]
    public void Reads_the_older_definitions()
    {
        var document = Parse("$city:simple Roles=from, to\n$size:big=\n- large\n$size:small=\n- tiny\n$PREBUILT:age\n$code:/[0-9]+/\n$words:phraseList interchangeable\n- a,b\n");

        Assert.Equal(["from", "to"], document.Entities[0].Roles);
        Assert.Equal(["big", "small"], document.Entities[1].Values.Select(value => value.Value));
        Assert.Equal(
            [LuEntityKind.Ml, LuEntityKind.List, LuEntityKind.Prebuilt, LuEntityKind.Regex, LuEntityKind.PhraseList], document.Entities.Select(entity => entity.Kind));
    }

    [Fact]
    public void Reads_settings_imports_patterns_and_sections_and_says_what_it_skips()
    {
        var document = Parse("""
            > !# @app.culture = de-de
            > # a comment
            [rest](./rest.lu)
            # Group
            ## Show
            - (show|list) [all] {color}
            - [more](./rest.lu#Show)
            # ? How are you
            ```
            # fine
            ```
            # Next
            - go
            """);

        Assert.Equal("de-de", document.Settings["app.culture"]);
        Assert.Equal([new LuImport("./rest.lu", null, null, 3), new LuImport("./rest.lu", "Show", "Show", 7)], document.Imports);
        Assert.True(document.Intents.Single(intent => intent.Name == "Show").Utterances[0].IsPattern);
        Assert.Contains(document.Notes, note => note.Contains("How are you", StringComparison.Ordinal));
        Assert.Contains(document.Intents, intent => intent.Name == "Next");
        Assert.DoesNotContain(document.Intents, intent => intent.Name == "fine");
    }

    [Theory]
    [InlineData("# A\nhello", 2, "hello")]
    [InlineData("- x", 1, "no intent")]
    [InlineData("# A*", 1, "valid intent name")]
    [InlineData("# A\n- {x=", 2, "no }")]
    [InlineData("# A\n- x}", 2, "without a {")]
    [InlineData("# A\n- {x=}", 2, "no value")]
    [InlineData("@ thing x", 1, "entity kind")]
    [InlineData("@ list x =\n- a", 2, "before any value")]
    [InlineData("@ regex x = /[/", 1, "regular expression")]
    [InlineData("@ ml x\n@ list x", 2, "already defined")]
    [InlineData("$x:list", 1, "no entity type")]
    [InlineData("[x] (y)", 1, "[title](file.lu)")]
    public void Says_where_and_what_is_wrong(string content, int line, string problem)
    {
        var exception = Assert.Throws<LuException>(() => LuParser.Parse(content, "test.lu"));

        Assert.Equal(line, exception.Line);
        Assert.Contains(problem, exception.Problem, StringComparison.Ordinal);
        Assert.StartsWith($"test.lu({line}): ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_are_spelt_out_for_training()
    {
        var documents = new[] { Parse("@ list color =\n- red:\n- blue:\n# Show\n- (show|list) [all] {color} \n# More\n- [x](test.lu#Show)\n") };

        var texts = LuTrainingSet.Utterances(documents).Where(utterance => utterance.Intent == "Show").Select(utterance => utterance.Text);

        Assert.Equal(["list all blue", "list all red", "list blue", "list red", "show all blue", "show all red", "show blue", "show red"], texts.Order(StringComparer.Ordinal));
        Assert.Equal(8, LuTrainingSet.Utterances(documents).Count(utterance => utterance.Intent == "More"));
    }

    [Fact]
    public void Imported_files_are_read_once()
    {
        var files = new Dictionary<string, string>
        {
            [Path.GetFullPath("/bot/a.en.lu")] = "[b](b.lu)\n# A\n- a\n",
            [Path.GetFullPath("/bot/b.lu")] = "[a](./a.en.lu)\n# B\n- b\n",
            [Path.GetFullPath("/bot/c.lu")] = "# C\n\n[x](gone.lu)",
        };
        var loader = new LuLoader(files.GetValueOrDefault);

        Assert.Equal(["A", "B"], loader.Load("/bot/a.en.lu").SelectMany(document => document.Intents).Select(intent => intent.Name));
        Assert.Equal(3, Assert.Throws<LuException>(() => loader.Load("/bot/c.lu")).Line);
        Assert.Equal("en", LuLoader.LanguageOf("/bot/a.en.lu"));
        Assert.Null(LuLoader.LanguageOf("/bot/orders.lu"));
    }

    [Fact]
    public void Reads_the_files_that_others_publish()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "conformance", "lu");
        Assert.SkipUnless(Directory.Exists(folder), "The published files are not here.");
        var refused = new List<string>();
        var files = Directory.GetFiles(folder, "*.lu", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            try
            {
                LuParser.Parse(File.ReadAllText(file), file);
            }
            catch (LuException exception)
            {
                refused.Add(exception.Message);
            }
        }

        // about thirty of them are wrong on purpose
        Assert.True(refused.Count <= 35, string.Join('\n', refused));
    }

    [Property(MaxTest = 500)]
    public void Any_text_is_read_or_refused_with_its_own_exception(string? content) => ParseOrRefuse(content ?? "");

    [Property(MaxTest = 500)]
    public void Any_mixture_of_its_signs_is_read_or_refused_with_its_own_exception(int[] choices) =>
        ParseOrRefuse(string.Concat(choices.Select(choice => Pieces[(int)((uint)choice % Pieces.Length)])));

    private static void ParseOrRefuse(string content)
    {
        try
        {
            var document = LuParser.Parse(content, "random.lu");
            _ = LuTrainingSet.Utterances([document]);
            foreach (var utterance in document.Intents.SelectMany(intent => intent.Utterances))
            {
                Assert.All(utterance.Labels, label => Assert.InRange(label.End, label.Start + 1, utterance.Text.Length));
            }
        }
        catch (LuException exception)
        {
            Assert.InRange(exception.Line, 1, int.MaxValue);
        }
    }

    private static LuDocument Parse(string content) => LuParser.Parse(content, "test.lu");
}

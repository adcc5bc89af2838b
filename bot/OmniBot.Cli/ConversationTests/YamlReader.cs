using OmniBot.Core.Schema;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace OmniBot.Cli.ConversationTests;

/// <summary>Reads conversation tests in YAML: <c>name</c>, <c>locale</c>, and <c>steps</c> of <c>user</c> and <c>bot</c>.</summary>
/// <remarks><c>bot</c> is a text that must be matched to the letter, or a map of <c>contains</c>, <c>oneOf</c> and <c>suggests</c>.</remarks>
internal static class YamlReader
{
    /// <exception cref="ConversationTestException">The file is not such a test; the message gives line and column.</exception>
    public static IReadOnlyList<ConversationTest> Read(string name, string yaml)
    {
        try
        {
            var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<YamlDotNet.Core.Events.StreamStart>();
            var tests = new List<ConversationTest>();
            while (parser.Accept<YamlDotNet.Core.Events.DocumentStart>(out _))
            {
                var test = deserializer.Deserialize<TestYaml>(parser);
                tests.Add(new ConversationTest(
                    test.Name ?? name, test.Locale ?? "en-US", [.. (test.Steps ?? []).Select(step => StepOf(name, step))]));
            }

            return tests;
        }
        catch (YamlException exception)
        {
            throw new ConversationTestException($"{name}, line {exception.Start.Line}, column {exception.Start.Column}: {exception.Message}", exception);
        }
    }

    private static ConversationTestStep StepOf(string name, StepYaml step) => step switch
    {
        { User: { } text, Bot: null } => new ConversationTestStep.User(new Activity { Type = ActivityTypes.Message, Text = text }),
        { User: null, Bot: string text } => new ConversationTestStep.Bot { Text = text },
        { User: null, Bot: Dictionary<object, object> map } => BotOf(name, map),
        _ => throw new ConversationTestException($"{name}: a step has either 'user' or 'bot'."),
    };

    private static ConversationTestStep.Bot BotOf(string name, Dictionary<object, object> map)
    {
        var bot = new ConversationTestStep.Bot();
        foreach (var (key, value) in map)
        {
            bot = key switch
            {
                "text" => bot with { Text = (string)value },
                "contains" => bot with { Contains = (string)value },
                "oneOf" => bot with { OneOf = TextsOf(value) },
                "suggests" => bot with { Suggests = TextsOf(value) },
                _ => throw new ConversationTestException($"{name}: 'bot' has no '{key}'; it has text, contains, oneOf and suggests."),
            };
        }

        return bot;

        List<string> TextsOf(object value) =>
            value is List<object> list
                ? [.. list.Select(text => (string)text)]
                : throw new ConversationTestException($"{name}: 'oneOf' and 'suggests' are lists.");
    }

    private sealed class TestYaml
    {
        public string? Name { get; set; }

        public string? Locale { get; set; }

        public List<StepYaml>? Steps { get; set; }
    }

    private sealed class StepYaml
    {
        public string? User { get; set; }

        public object? Bot { get; set; }
    }
}

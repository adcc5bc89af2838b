using System.Text.RegularExpressions;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.Texts;

namespace OmniBot.Tests.Desk.Texts;

public sealed partial class DeskTextsTests
{
    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_gaps()
    {
        var (english, german) = (DeskLanguage.English.Texts, DeskLanguage.German.Texts);
        Assert.Equal(english.Keys.Order(), german.Keys.Order());
        Assert.All(english, text => Assert.Equal(Gap().Matches(text.Value).Select(gap => gap.Value).Order(), Gap().Matches(german[text.Key]).Select(gap => gap.Value).Order()));
    }

    [Fact]
    public void Each_key_in_the_pages_has_a_text()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "bot/OmniBot.Desk"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || (file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)));
        var keys = files.SelectMany(file => Key().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value).Distinct().ToList();
        Assert.True(keys.Count > 100);
        Assert.DoesNotContain(keys, key => !DeskLanguage.English.Texts.ContainsKey(key));
    }

    [Fact]
    public void Each_state_reason_refusal_presence_role_and_overflow_has_a_text()
    {
        var keys = Names<HandoffState>("state").Concat(Names<HandoffReason>("reason")).Concat(Names<HandoffRefusal>("refusal"))
            .Concat(Names<AgentPresence>("presence")).Concat(Names<DeskRole>("role")).Concat(Names<OverflowAction>("overflow"));
        Assert.DoesNotContain(keys, key => !DeskLanguage.English.Texts.ContainsKey(key));
    }

    private static IEnumerable<string> Names<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name}");

    [GeneratedRegex(@"\bT\[""([^""]+)""|[tT]exts\[""([^""]+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();
}

using System.Reflection;
using System.Text.RegularExpressions;
using OmniBot.Packs;
using OmniBot.Packs.Appointments;
using OmniBot.Packs.Common;
using OmniBot.Packs.Continue;
using OmniBot.Packs.Faqs;
using OmniBot.Packs.Feedback;
using OmniBot.Packs.Orders;
using OmniBot.Packs.Person;

namespace OmniBot.Tests.Packs.Wording;

public sealed class TextsLintTests
{
    private static readonly Type[] s_names =
        [typeof(CommonTexts), typeof(OrderTexts), typeof(AppointmentTexts), typeof(FaqTexts), typeof(PersonTexts), typeof(ContinueTexts), typeof(FeedbackTexts)];

    private static readonly Dictionary<string, Dictionary<string, string>> s_templates = new[] { "en", "de" }
        .ToDictionary(language => language, Read);

    [Fact]
    public void Every_template_is_in_both_languages_with_the_same_parameters() =>
        Assert.Equal(s_templates["en"].OrderBy(pair => pair.Key), s_templates["de"].OrderBy(pair => pair.Key));

    [Fact]
    public void Every_text_that_is_used_exists_and_every_template_is_used()
    {
        var used = s_names.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(s_templates["en"].Keys.Order(), used.Order());
    }

    [Fact]
    public void Every_value_in_a_template_is_one_of_its_parameters()
    {
        foreach (var (language, files) in new[] { "en", "de" }.Select(language => (language, Files(language))))
        {
            foreach (Match template in Regex.Matches(string.Join('\n', files), @"^# (\w+)(?:\(([^)]*)\))?\n((?:- .*\n?)+)", RegexOptions.Multiline))
            {
                var parameters = template.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries);
                Assert.All(
                    Regex.Matches(template.Groups[3].Value, @"\$\{(\w+)\}").Select(match => match.Groups[1].Value),
                    name => Assert.True(parameters.Contains(name), $"{language} {template.Groups[1].Value}: {name}"));
            }
        }
    }

    [Fact]
    public void Every_intent_has_at_least_fifteen_utterances_in_both_languages_and_none_stands_for_two()
    {
        foreach (var language in PackUtterances.Languages)
        {
            var utterances = PackUtterances.For(language).SelectMany(UtteranceRecognizer.Read).ToList();
            var intents = utterances.GroupBy(utterance => utterance.Intent).ToList();
            Assert.Equal(18, intents.Count);
            Assert.All(intents, intent => Assert.InRange(intent.Select(utterance => utterance.Text).Distinct().Count(), 15, 30));
            Assert.All(
                utterances.GroupBy(utterance => utterance.Text),
                same => Assert.True(same.Select(utterance => utterance.Intent).Distinct().Count() == 1, $"{language}: {same.Key}"));
        }
    }

    private static IEnumerable<string> Files(string language) => typeof(PackUtterances).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith($".{language}.lg", StringComparison.Ordinal))
        .Select(EmbeddedText.Read);

    private static Dictionary<string, string> Read(string language) => Files(language)
        .SelectMany(file => Regex.Matches(file, @"^# (\w+)(\([^)]*\))?", RegexOptions.Multiline))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
}

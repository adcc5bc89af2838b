using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Tests.Dialogs.Choices;

public sealed class ChoiceProperties
{
    private static readonly string[] s_locales = ["en-US", "de-DE", "es-ES", "fr-FR", "ja-JP", "xx", ""];

    private static readonly string[] s_words =
        ["red", "dark", "green", "the", "second", "one", "2", "99999999999", "-1", "last", "die", "dritte", "letzte", "una", "última", "le", "premier", "👍", "\ud83d", "…", "ñ"];

    [Property(MaxTest = 300)]
    public void Every_choices_own_value_finds_that_choice(NonNull<string>[] texts, NonNull<string> before)
    {
        string[] values = [.. texts.Select(text => text.Get.Trim()).Where(value => value.Length > 0).Distinct()];
        for (var i = 0; i < values.Length; i++)
        {
            var found = Assert.Single(ChoiceRecognizers.RecognizeChoices($"  {values[i]} ", values));
            Assert.Equal((i, values[i], 2, 1f), (found.Resolution.Index, found.Text, found.Start, found.Resolution.Score));

            if (Tokenizer.DefaultTokenizer(values[i]).Count > 0)
            {
                Assert.NotEmpty(ChoiceRecognizers.RecognizeChoices($"{before.Get} {values[i]}", values));
            }
        }
    }

    [Property(MaxTest = 300)]
    public void Random_text_never_gives_an_index_outside_of_the_list(NonNull<string> utterance, NonNull<string>[] values, byte locale, int distance, bool partial) =>
        Check(utterance.Get, [.. values.Select(value => value.Get)], locale, distance, partial);

    [Property(MaxTest = 300)]
    public Property Words_in_any_order_never_give_an_index_outside_of_the_list() => Prop.ForAll(
        Gen.Elements(s_words).ArrayOf().ToArbitrary(),
        Gen.Elements(s_words).ArrayOf().ToArbitrary(),
        ArbMap.Default.ArbFor<byte>(),
        (utterance, values, locale) => Check(string.Join(' ', utterance), values, locale, locale % 4, locale % 2 == 0));

    private static void Check(string utterance, string[] values, byte locale, int distance, bool partial)
    {
        var options = new FindChoicesOptions { Locale = s_locales[locale % s_locales.Length], MaxTokenDistance = distance, AllowPartialMatches = partial };
        var end = -1;
        foreach (var found in ChoiceRecognizers.RecognizeChoices(utterance, values, options))
        {
            Assert.Equal(values[found.Resolution.Index], found.Resolution.Value);
            Assert.Equal(utterance[found.Start..(found.End + 1)], found.Text);
            Assert.InRange(found.Resolution.Score, float.Epsilon, 1);
            Assert.True(found.Start > end);
            end = found.End;
        }
    }
}

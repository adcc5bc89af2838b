using FsCheck.Xunit;
using OmniBot.Nlu.Text;
using Xunit;

namespace OmniBot.Tests.Nlu.Text;

public sealed class WordTokenizerTests
{
    private static readonly string[] Pieces = ["Straße", "👩‍👩‍👧", " ", "東京タワー", "שלום", "مرحبا", "don't", "\uD83D", "é", "a.b", "\t", "x_1", "’", "🏳️‍🌈"];

    [Theory]
    [InlineData("I don't know!", new[] { "I", "don't", "know", "!" })]
    [InlineData("l’heure 12:30", new[] { "l’heure", "12", ":", "30" })]
    [InlineData("café naïve", new[] { "café", "naïve" })]
    [InlineData("😀ok😀", new[] { "😀", "ok", "😀" })]
    [InlineData("ORD-1001", new[] { "ORD", "-", "1001" })]
    [InlineData("注文 מספר", new[] { "注文", "מספר" })]
    [InlineData(" \t\n", new string[0])]
    public void Splits_into_words_and_symbols(string text, string[] expected) =>
        Assert.Equal(expected, WordTokenizer.Split(text).Select(word => text[word.Start..word.End]));

    [Property(MaxTest = 500)]
    public void Places_map_back_to_the_raw_text(string? text) => AssertPlaces(text ?? "");

    [Property(MaxTest = 300)]
    public void Places_map_back_in_any_mixture_of_scripts(int[] choices) =>
        AssertPlaces(string.Concat(choices.Select(choice => Pieces[(int)((uint)choice % Pieces.Length)])));

    private static void AssertPlaces(string text)
    {
        var position = 0;
        foreach (var word in WordTokenizer.Split(text))
        {
            Assert.InRange(word.Start, position, text.Length - 1);
            Assert.InRange(word.End, word.Start + 1, text.Length);
            Assert.All(text[position..word.Start], c => Assert.True(
                char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format || char.IsSurrogate(c)));
            Assert.False(word.Start > 0 && char.IsSurrogatePair(text, word.Start - 1), "a surrogate pair was split");
            position = word.End;
        }
    }
}

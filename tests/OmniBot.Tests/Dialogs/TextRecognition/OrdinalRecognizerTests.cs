using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Tests.Dialogs.TextRecognition;

public class OrdinalRecognizerTests
{
    [Theory]
    [InlineData("en", "the second", "second", "2")]
    [InlineData("en", "the 21st of them", "21st", "21")]
    [InlineData("en", "one hundred twenty-fifth", "one hundred twenty-fifth", "125")]
    [InlineData("de", "das zweite bitte", "zweite", "2")]
    [InlineData("de", "beim fünfundzwanzigsten Mal", "fünfundzwanzigsten", "25")]
    [InlineData("de", "die 3. Tür", "3.", "3")]
    [InlineData("fr", "le premier", "premier", "1")]
    [InlineData("fr", "la 2eme", "2eme", "2")]
    [InlineData("fr", "quatre-vingt-dixième", "quatre-vingt-dixième", "90")]
    [InlineData("es", "el tercero", "tercero", "3")]
    [InlineData("es", "vigésimo primero", "vigésimo primero", "21")]
    public void A_place_from_the_start_is_read(string culture, string text, string expected, string value)
    {
        var ordinal = Assert.Single(OrdinalRecognizer.Recognize(text, culture));

        Assert.Equal("ordinal", ordinal.TypeName);
        Assert.Equal(expected, ordinal.Text);
        Assert.Equal(value, ordinal.Resolution["value"]);
        Assert.Equal("start", ordinal.Resolution["relativeTo"]);
    }

    [Theory]
    [InlineData("en", "the last one", "end+0")]
    [InlineData("en", "show me the last but one", "end-1")]
    [InlineData("en", "next", "current+1")]
    [InlineData("de", "die letzte", "end+0")]
    [InlineData("de", "der vorletzte", "end-1")]
    [InlineData("fr", "la dernière", "end+0")]
    [InlineData("es", "el penúltimo", "end-1")]
    public void A_place_from_the_end_or_from_here_is_relative(string culture, string text, string value)
    {
        var ordinal = Assert.Single(OrdinalRecognizer.Recognize(text, culture));

        Assert.Equal("ordinal.relative", ordinal.TypeName);
        Assert.Equal(value, ordinal.Resolution["value"]);
    }

    [Theory]
    [InlineData("en", "two")]
    [InlineData("de", "Das kostet 3. Danke")]
    [InlineData("es", "30° C")]
    public void A_cardinal_number_is_no_ordinal(string culture, string text) =>
        Assert.Empty(OrdinalRecognizer.Recognize(text, culture));
}

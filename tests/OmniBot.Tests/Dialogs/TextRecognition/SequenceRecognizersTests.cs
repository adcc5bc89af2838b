using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Tests.Dialogs.TextRecognition;

public class SequenceRecognizersTests
{
    [Theory]
    [InlineData("write to Anna.Maier+shop@example.co.uk.", "Anna.Maier+shop@example.co.uk")]
    [InlineData("j_9@[129.126.118.1] it is", "j_9@[129.126.118.1]")]
    public void An_email_address_is_read_without_the_full_stop(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(SequenceRecognizers.RecognizeEmails(text)).Text);

    [Theory]
    [InlineData("alice@abc is invalid")]
    [InlineData("bob@abc.c is invalid")]
    public void An_address_without_a_domain_is_no_email_address(string text) =>
        Assert.Empty(SequenceRecognizers.RecognizeEmails(text));

    [Theory]
    [InlineData("call +49 171 1234567.", "+49 171 1234567")]
    [InlineData("or 1 (877) 609-2233", "1 (877) 609-2233")]
    [InlineData("030/1234567, please", "030/1234567")]
    public void A_telephone_number_is_read_as_written(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(SequenceRecognizers.RecognizePhoneNumbers(text)).Text);

    [Theory]
    [InlineData("on 16-04-2010")]
    [InlineData("order 12345")]
    [InlineData("A1234567")]
    public void A_date_or_a_short_number_is_no_telephone_number(string text) =>
        Assert.Empty(SequenceRecognizers.RecognizePhoneNumbers(text));

    [Theory]
    [InlineData("see https://example.org/a?b=1#c.", "https://example.org/a?b=1#c")]
    [InlineData("see www.example.org!", "www.example.org")]
    [InlineData("at example.de/hilfe", "example.de/hilfe")]
    public void A_web_address_is_read_without_the_full_stop(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(SequenceRecognizers.RecognizeUrls(text)).Text);

    [Theory]
    [InlineData("anna@example.org")]
    [InlineData("end.Next one")]
    public void An_email_address_or_a_missing_blank_is_no_web_address(string text) =>
        Assert.Empty(SequenceRecognizers.RecognizeUrls(text));

    [Theory]
    [InlineData("a.")]
    [InlineData("1(")]
    [InlineData("www.")]
    [InlineData("a@")]
    [InlineData("1")]
    public void A_long_hostile_text_comes_to_an_end_and_hides_nothing_behind_it(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length)) + " : a@example.org : 030/1234567 : https://example.org";

        Assert.Equal("a@example.org", SequenceRecognizers.RecognizeEmails(text)[^1].Text);
        Assert.Equal("030/1234567", SequenceRecognizers.RecognizePhoneNumbers(text)[^1].Text);
        Assert.Equal("https://example.org", SequenceRecognizers.RecognizeUrls(text)[^1].Text);
    }
}

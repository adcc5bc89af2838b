using OmniBot.Channels.Twilio;

namespace OmniBot.Tests.Channels.Twilio;

public sealed class TwilioSegmentsTests
{
    [Theory]
    [InlineData("", 0, "GSM-7", 0)]
    [InlineData("a", 160, "GSM-7", 1)]
    [InlineData("a", 161, "GSM-7", 2)]
    [InlineData("a", 306, "GSM-7", 2)]
    [InlineData("a", 307, "GSM-7", 3)]
    [InlineData("é", 160, "GSM-7", 1)]
    [InlineData("€", 80, "GSM-7", 1)]
    [InlineData("€", 81, "GSM-7", 2)]
    [InlineData("€", 153, "GSM-7", 3)]
    [InlineData("я", 70, "UCS-2", 1)]
    [InlineData("я", 71, "UCS-2", 2)]
    [InlineData("я", 134, "UCS-2", 2)]
    [InlineData("я", 135, "UCS-2", 3)]
    [InlineData("😀", 35, "UCS-2", 1)]
    [InlineData("😀", 36, "UCS-2", 2)]
    [InlineData("😀", 67, "UCS-2", 3)]
    public void Texts_are_counted_as_they_are_billed(string character, int times, string encoding, int count) =>
        Assert.Equal(new TwilioSegments(encoding, count), TwilioSegments.Of(string.Concat(Enumerable.Repeat(character, times))));

    [Fact]
    public void One_character_makes_a_whole_message_UCS_2() =>
        Assert.Equal(new TwilioSegments("UCS-2", 3), TwilioSegments.Of(new string('a', 150) + "😀"));
}

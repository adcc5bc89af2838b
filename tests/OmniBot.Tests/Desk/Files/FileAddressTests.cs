using OmniBot.Core.Conversations;
using OmniBot.Desk.Files;

namespace OmniBot.Tests.Desk.Files;

public sealed class FileAddressTests
{
    [Theory]
    [InlineData("twilio", "+1555", "sms/49 15")]
    [InlineData("telegram", "7", "-42:8")]
    [InlineData("webchat", "bot", "a%2Fb")]
    public void A_path_leads_to_the_file_that_it_was_made_for(string channel, string account, string conversation)
    {
        var file = new FileAddress(new ConversationKey(channel, account, conversation), 12, 3);
        var parts = file.Path.Split('/');
        Assert.Equal(["", "desk", "files"], parts[..3]);
        Assert.Equal(file, FileAddress.Parse(parts[3], parts[4], parts[5]));
    }

    [Theory]
    [InlineData("?", "1", "0")]
    [InlineData("eA", "1", "0")]
    [InlineData("YS9iL2M", "x", "0")]
    [InlineData("YS9iL2M", "-1", "0")]
    [InlineData("YS9iL2M", "1", "99999999999")]
    public void Other_paths_lead_nowhere(string conversation, string sequence, string index) => Assert.Null(FileAddress.Parse(conversation, sequence, index));
}

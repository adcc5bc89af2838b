using OmniBot.Channels.Telegram;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Telegram;

/// <summary>Captured payloads, where they are at hand.</summary>
public sealed class TelegramFixtureTests
{
    [Fact]
    public void Every_captured_update_and_message_becomes_an_activity_that_can_be_stored()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "fixtures", "channels", "telegram");
        Assert.SkipUnless(Directory.Exists(folder), "The captured payloads are not beside the repository.");
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            var content = TelegramMapper.Parse(File.ReadAllBytes(file));
            var name = Path.GetFileName(file);
            if (name.Contains("-update-", StringComparison.Ordinal) || name.Contains("-message-", StringComparison.Ordinal))
            {
                Assert.NotEmpty(content.Activities);
            }

            Assert.All(content.Activities, inbound => ActivityJson.Deserialize(ActivityJson.Serialize(inbound.Activity)));
        }
    }
}

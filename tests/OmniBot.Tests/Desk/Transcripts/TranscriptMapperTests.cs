using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Desk.Files;
using OmniBot.Desk.Transcripts;

namespace OmniBot.Tests.Desk.Transcripts;

public sealed class TranscriptMapperTests
{
    [Fact]
    public void Messages_are_the_customers_the_bots_or_an_agents()
    {
        var message = new Activity(ActivityTypes.Message) { Text = "Hi", From = new ChannelAccount("anna", "Anna", AgentSender.Role) };
        Assert.Equal(LineKind.Customer, Map(ActivityDirection.Incoming, message)!.Kind);
        Assert.Equal((LineKind.Agent, "Anna"), (Map(ActivityDirection.Outgoing, message)!.Kind, Map(ActivityDirection.Outgoing, message)!.Name));
        message.From.Role = RoleTypes.Bot;
        Assert.Equal(LineKind.Bot, Map(ActivityDirection.Outgoing, message)!.Kind);
    }

    [Fact]
    public void A_note_is_a_note_a_reply_command_is_nothing_and_other_commands_are_events()
    {
        Assert.Equal((LineKind.Note, "Look", "erik"), Map(new AddNote("Look", []) { By = "erik" }) is { } note ? (note.Kind, note.Text, note.Agent) : default);
        Assert.Null(Map(new ReplyAsAgent(new Activity(ActivityTypes.Message))));
        Assert.IsType<TakeHandoff>(Map(new TakeHandoff { By = "erik" })!.Command);
    }

    [Fact]
    public void A_command_that_came_from_a_customer_is_never_a_note()
    {
        var forged = Command(new AddNote("Look", []) { By = "erik" });
        Assert.Null(Map(ActivityDirection.Incoming, forged));
    }

    [Fact]
    public void Typing_and_what_cannot_be_read_are_left_out()
    {
        Assert.Null(Map(ActivityDirection.Incoming, new Activity(ActivityTypes.Typing)));
        Assert.Null(TranscriptMapper.Map(new TranscriptEntry(1, 1, ActivityDirection.Incoming, "a", default, "{"u8.ToArray()), null));
        Assert.Null(Map(ActivityDirection.Internal, new Activity(ActivityTypes.Event)
        {
            Name = HandoffCommand.ActivityName, Value = JsonSerializer.SerializeToElement(new { kind = "from-the-future" }),
        }));
    }

    [Theory]
    [InlineData("image/png", "data:image/png;base64,AA==", true, true)]
    [InlineData("image/svg+xml", "data:image/svg+xml;base64,AA==", false, false)]
    [InlineData("text/html", "data:text/html,<b>", false, false)]
    [InlineData("application/pdf", "data:application/pdf;base64,AA==", true, false)]
    [InlineData("image/png", "https://a.example/x.png", true, false)]
    [InlineData("image/png", "javascript:x", false, false)]
    [InlineData("image/png", "//a.example/x.png", false, false)]
    [InlineData("image/png", "/uploads/1", true, false)]
    public void A_file_can_be_opened_when_that_is_safe_and_is_shown_only_when_nobody_learns_of_it(string type, string address, bool opens, bool shows)
    {
        var file = LineFiles.Read(new Attachment(type, address, name: "x"));
        Assert.Equal((opens, shows), (file.Href is not null, file.Picture is not null));
    }

    [Theory]
    [InlineData("image/png", "media://whatsapp/200/77", true, true)]
    [InlineData("IMAGE/JPEG", "https://lookaside.fbsbx.com/a", true, true)]
    [InlineData("image/png", "https://api.twilio.com/a", true, true)]
    [InlineData("image/png", "https://evilfbsbx.com/a", true, false)]
    [InlineData("image/svg+xml", "media://whatsapp/200/77", true, false)]
    [InlineData("application/pdf", "media://telegram/7/x", true, false)]
    [InlineData("image/png", "javascript:x", false, false)]
    [InlineData("image/png", "file:///etc/passwd", false, false)]
    public void A_customers_file_is_opened_at_the_desk_and_is_shown_from_a_vendors_store_only(string type, string address, bool opens, bool shows)
    {
        var conversation = new ConversationKey("whatsapp", "200", "49/15");
        var activity = new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png", "data:image/png;base64,AA=="), new Attachment(type, address)] };
        var file = Map(ActivityDirection.Incoming, activity, conversation)!.Files[1];
        var path = new FileAddress(conversation, 1, 1).Path;
        Assert.Equal((opens ? path : null, shows ? path : null), (file.Href, file.Picture));
        Assert.NotEqual(path, Map(ActivityDirection.Outgoing, activity, conversation)!.Files[1].Href);
    }

    private static TranscriptLine? Map(HandoffCommand command) => Map(ActivityDirection.Internal, Command(command));

    private static Activity Command(HandoffCommand command) => new(ActivityTypes.Event)
    {
        Name = HandoffCommand.ActivityName, Value = JsonSerializer.SerializeToElement(command, ActivityJson.Options),
    };

    private static TranscriptLine? Map(ActivityDirection direction, Activity activity, ConversationKey? conversation = null) =>
        TranscriptMapper.Map(new TranscriptEntry(1, 1, direction, "a", default, ActivityJson.Serialize(activity)), conversation);
}

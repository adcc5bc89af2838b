using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.TestKit.Desk;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>What is at the desk at the beginning: four people, two queues, some conversations.</summary>
internal static class DeskSample
{
    public static readonly ConversationKey Ada = new("webchat", "bot", "ada");
    public static readonly ConversationKey Ben = new("botframework", "bot", "ben");
    public static readonly ConversationKey Cem = new("webchat", "bot", "cem");

    /// <summary>In a queue that only the supervisor sees.</summary>
    public static readonly ConversationKey Dora = new("webchat", "bot", "dora");

    public static void Fill(WorldCrm crm)
    {
        var placed = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        crm.Customers.Add(new Customer("c-1", "Ada Beispiel", "ada.beispiel@example.com", "+4915112345678", "de"));
        crm.Orders.Add(new Order("ORD-1001", "c-1", OrderStatus.Shipped, placed, new DateOnly(2026, 11, 26), "TRK1", "EUR", [new OrderLine("Kaffeemaschine", 1, 129m)]));
        crm.Cases.Add(("c-1", new CrmCase("C-00007", "Maschine tropft", placed)));
        crm.Articles.Add(new Article("a-1", "de", "Wie lange dauert die Lieferung?", "Die Lieferung dauert zwei bis vier Werktage.", "/help/delivery"));
        crm.Articles.Add(new Article("a-2", "en", "How long does delivery take?", "Delivery takes two to four working days.", "/help/delivery"));
    }

    public static async Task FillAsync(DeskWorld world)
    {
        await FillDirectoryAsync(world.Directory);
        await StartAsync(world, Ada, "Ada Beispiel", "c-1", "webchat", "de", "support", "Lieferung ORD-1001", ["Guten Tag", "Meine Lieferung ORD-1001 ist nicht da. Das ist ärgerlich!"]);
        await StartAsync(world, Ben, "Ben Example", null, "msteams", "en", "support", "Invoice", ["Hello", "I need a copy of my invoice, see https://shop.example/invoice?id=7"]);
        await StartAsync(world, Cem, "Cem Örnek", null, "whatsapp", "de", "support", "Rückgabe", ["Ich möchte etwas zurückgeben"]);
        await StartAsync(world, Dora, "Dora Muster", null, "telegram", "de", "billing", "Rechnung", ["Die Rechnung stimmt nicht"]);
        await world.DoAsync(Cem, new TakeHandoff { By = "erik" });
    }

    /// <summary>A customer who has talked with the bot and asks for a person.</summary>
    public static async Task StartAsync(
        DeskWorld world, ConversationKey key, string name, string? customer, string channel, string language, string queue, string subject, string[] texts)
    {
        foreach (var text in texts)
        {
            await world.CustomerSendsAsync(key, new Activity(ActivityTypes.Message) { Text = text, From = new ChannelAccount("customer", name) });
            await world.BotSaysAsync(key, new Activity(ActivityTypes.Message)
            {
                Text = language == "de" ? "Ich verbinde Sie mit einem Menschen." : "I connect you with a person. [Help](https://help.example/)",
                From = new ChannelAccount("bot", "OmniBot"),
                SuggestedActions = new SuggestedActions { Actions = [new CardAction(ActionTypes.ImBack, "OK", value: "OK")] },
            });
        }

        await world.BotSaysAsync(key, new Activity(ActivityTypes.Message) { Attachments = [Card()] });
        await world.DoAsync(key, new RequestHandoff
        {
            Queue = queue, CustomerName = name, CustomerId = customer, Channel = channel, Language = language, Subject = subject,
            Summary = "Der Bot hat die Bestellung gefunden.", CaseNumber = "C-00007", Reason = HandoffReason.Asked,
        });
    }

    private static Attachment Card() => new(CardContentTypes.AdaptiveCard, content: JsonSerializer.Deserialize<JsonElement>(
        """
        { "type": "AdaptiveCard", "version": "1.5",
          "body": [ { "type": "TextBlock", "text": "ORD-1001", "weight": "bolder" }, { "type": "FactSet", "facts": [ { "title": "Status", "value": "Shipped" } ] } ],
          "actions": [ { "type": "Action.OpenUrl", "title": "Track", "url": "https://track.example/1" } ] }
        """));

    private static async Task FillDirectoryAsync(WorldDirectory directory)
    {
        AgentProfile[] agents =
        [
            new() { Id = "anna", Name = "Anna Agent", PublicName = "Anna", Queues = ["support"], Languages = ["de", "en"], Skills = [new SkillNeed("returns", 3)] },
            new() { Id = "erik", Name = "Erik Agent", Queues = ["support"], Languages = ["en"] },
            new() { Id = "sara", Name = "Sara Supervisor", Role = DeskRole.Supervisor, Queues = ["support", "billing"] },
            new() { Id = "alex", Name = "Alex Admin", Role = DeskRole.Admin },
            new() { Id = "otto", Name = "Otto Auditor", Role = DeskRole.Auditor },
        ];
        QueueDefinition[] queues =
        [
            new() { Id = "support", Name = "Support", WrapUpTime = TimeSpan.FromMinutes(2) },
            new() { Id = "billing", Name = "Billing", FirstResponseTarget = TimeSpan.FromSeconds(20) },
        ];
        foreach (var agent in agents)
        {
            await directory.SaveAsync(agent, "alex", CancellationToken.None);
        }

        foreach (var queue in queues)
        {
            await directory.SaveAsync(queue, "alex", CancellationToken.None);
        }

        await directory.SaveAsync(new Skill("returns", "Returns"), "alex", CancellationToken.None);
        await directory.SaveAsync(new CannedReply("r-1", "hallo", "de", "Guten Tag {customer}, hier ist {agent}."), "alex", CancellationToken.None);
        await directory.SaveAsync(new CannedReply("r-2", "bye", null, "Thank you! Your case is {case}."), "alex", CancellationToken.None);
        await directory.SaveAsync(new Disposition("solved", "Solved"), "alex", CancellationToken.None);
        await directory.SaveAsync(new Disposition("spam", "Spam"), "alex", CancellationToken.None);
    }
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Connectors.Persons;
using OmniBot.Core.Conversations;
using OmniBot.Core.Persons;
using OmniBot.Tests.Connectors.Storage.Relational;

namespace OmniBot.Tests.Connectors.Persons;

public sealed class RelationalPersonStoreTests
{
    private static readonly ConversationKey s_web = new("webchat", "bot", "a");
    private static readonly ConversationKey s_phone = new("whatsapp", "1", "49151");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Property(MaxTest = 25)]
    public Property Only_what_was_linked_with_proof_is_one_person()
    {
        var pairs = Gen.Choose(0, 7).Zip(Gen.Choose(0, 7)).ListOf();
        return Prop.ForAll(pairs.ToArbitrary(), links => RunAsync(links).GetAwaiter().GetResult());

        async Task RunAsync(IList<(int First, int Second)> links)
        {
            await using var test = await SqliteStoreUnderTest.StartAsync(CancellationToken.None);
            var persons = new RelationalPersonStore(test.Database, _time);
            var model = Enumerable.Range(0, 8).ToArray();
            foreach (var (first, second) in links)
            {
                await persons.LinkAsync(KeyOf(first), KeyOf(second), LinkProof.Agent, "anna", CancellationToken.None);
                var (from, to) = (model[second], model[first]);
                model = [.. model.Select(person => person == from ? to : person)];
            }

            for (var at = 0; at < model.Length; at++)
            {
                var expected = Enumerable.Range(0, 8).Where(other => other != at && model[other] == model[at]).Select(other => KeyOf(other).ToString()).Order();
                Assert.Equal(expected, (await persons.ReadLinkedAsync(KeyOf(at), CancellationToken.None)).Select(key => key.ToString()).Order());
            }
        }

        // The same name and the same number on every channel: they prove nothing.
        static ConversationKey KeyOf(int at) => new($"channel{at}", "bot", "+49151");
    }

    [Fact]
    public async Task A_ticket_is_good_once_for_another_conversation_until_it_expires()
    {
        await using var test = await SqliteStoreUnderTest.StartAsync(Cancel);
        var persons = new RelationalPersonStore(test.Database, _time);
        var ticket = new ContinueTicket("ABCD-EFGH-JKLM", s_web, "webchat", "dl_1", _time.GetUtcNow().AddMinutes(15));
        await persons.SaveTicketAsync(ticket, Cancel);
        Assert.Null(await persons.RedeemAsync("ABCD-EFGH-JKLN", s_phone, "m1", Cancel));
        Assert.Null(await persons.RedeemAsync(ticket.Code, s_web, "m1", Cancel));
        Assert.Equal(s_web, (await persons.RedeemAsync("abcd-efgh-jklm", s_phone, "m1", Cancel))!.Conversation);
        Assert.NotNull(await persons.RedeemAsync(ticket.Code, s_phone, "m1", Cancel));
        Assert.Null(await persons.RedeemAsync(ticket.Code, s_phone, "m2", Cancel));
        Assert.Null(await persons.RedeemAsync(ticket.Code, s_phone with { Conversation = "other" }, "m1", Cancel));

        await persons.SaveTicketAsync(ticket with { Code = "NEWC-ODEX-2345", ExpiresAt = _time.GetUtcNow().AddMinutes(15) }, Cancel);
        _time.Advance(TimeSpan.FromMinutes(16));
        Assert.Null(await persons.RedeemAsync("NEWC-ODEX-2345", s_phone, "m9", Cancel));
    }
}

using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;
using Xunit;

namespace OmniBot.TestKit.Crm;

/// <summary>What every <see cref="ICrm"/> must do. A CRM's tests inherit this class.</summary>
public abstract class CrmConformance
{
    private static readonly ConversationKey s_conversation = new("test", "bot", "conformance");
    private int _effects;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_a_customer_by_email_without_case()
    {
        await using var test = await StartAsync();
        Assert.Equal(test.Customer, await test.Crm.FindCustomerByEmailAsync(test.Customer.Email, Cancel));
        Assert.Equal(test.Customer, await test.Crm.FindCustomerByEmailAsync(test.Customer.Email.ToUpperInvariant(), Cancel));
    }

    [Fact]
    public async Task Finds_no_customer_for_an_address_that_nobody_has()
    {
        await using var test = await StartAsync();
        Assert.Null(await test.Crm.FindCustomerByEmailAsync("nobody.at.all@example.com", Cancel));
        Assert.Null(await test.Crm.FindCustomerByEmailAsync("' OR 1=1 --", Cancel));
    }

    [Fact]
    public async Task Finds_an_order_by_its_number_without_case()
    {
        await using var test = await StartAsync();
        foreach (var number in new[] { test.NewestOrder.Number, test.NewestOrder.Number.ToLowerInvariant() })
        {
            var order = await test.Crm.FindOrderAsync(number, Cancel);
            Assert.NotNull(order);
            Assert.Equal(test.NewestOrder with { Lines = [] }, order with { Lines = [] });
            Assert.Equal(test.NewestOrder.Lines, order.Lines);
        }
    }

    [Fact]
    public async Task Finds_no_order_for_a_number_that_none_has()
    {
        await using var test = await StartAsync();
        Assert.Null(await test.Crm.FindOrderAsync("ORD-99999999", Cancel));
        Assert.Null(await test.Crm.FindOrderAsync("", Cancel));
    }

    [Fact]
    public async Task Lists_a_customers_orders_newest_first()
    {
        await using var test = await StartAsync();
        var orders = await test.Crm.FindOrdersOfCustomerAsync(test.Customer.Id, 10, Cancel);
        Assert.True(orders.Count >= 2);
        Assert.Equal(test.NewestOrder.Number, orders[0].Number);
        Assert.Equal(test.NewestOrder.Lines, orders[0].Lines);
        Assert.All(orders, order => Assert.Equal(test.Customer.Id, order.CustomerId));
        Assert.Equal(orders.OrderByDescending(order => order.PlacedAt).Select(order => order.Number), orders.Select(order => order.Number));
        Assert.Equal(test.NewestOrder.Number, Assert.Single(await test.Crm.FindOrdersOfCustomerAsync(test.Customer.Id, 1, Cancel)).Number);
        Assert.Empty(await test.Crm.FindOrdersOfCustomerAsync("no-such-customer", 10, Cancel));
    }

    [Fact]
    public async Task Opens_one_case_for_one_effect()
    {
        await using var test = await StartAsync();
        var before = await test.CountCasesAsync();
        var draft = CaseOf(test.Customer.Id);
        var effect = NextEffect();
        var first = await test.Crm.OpenCaseAsync(draft, effect, Cancel);
        var again = await test.Crm.OpenCaseAsync(draft, effect, Cancel);
        var other = await test.Crm.OpenCaseAsync(draft, NextEffect(), Cancel);
        Assert.Equal(first, again);
        Assert.Equal(draft.Subject, first.Subject);
        Assert.NotEqual(first.Number, other.Number);
        Assert.Equal(before + 2, await test.CountCasesAsync());
    }

    [Fact]
    public async Task Opens_one_case_when_one_effect_comes_twice_at_once()
    {
        await using var test = await StartAsync();
        var before = await test.CountCasesAsync();
        var effect = NextEffect();
        var gate = new TaskCompletionSource();
        var both = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await gate.Task;
            return await test.Crm.OpenCaseAsync(CaseOf(null), effect, Cancel);
        })).ToArray();
        gate.SetResult();
        var cases = await Task.WhenAll(both);
        Assert.Equal(cases[0].Number, cases[1].Number);
        Assert.Equal(before + 1, await test.CountCasesAsync());
    }

    [Fact]
    public async Task Refuses_a_case_without_a_subject()
    {
        await using var test = await StartAsync();
        var before = await test.CountCasesAsync();
        await FailsAsync(ConnectorError.Invalid, () => test.Crm.OpenCaseAsync(CaseOf(null) with { Subject = " " }, NextEffect(), Cancel));
        Assert.Equal(before, await test.CountCasesAsync());
    }

    [Fact]
    public async Task Offers_free_slots_in_order_and_none_that_has_begun()
    {
        await using var test = await StartAsync();
        var slots = await test.Crm.FindFreeSlotsAsync(test.Now.AddDays(-7), test.Now.AddDays(30), 20, Cancel);
        Assert.Equal(20, slots.Count);
        Assert.All(slots, slot => Assert.True(slot.Start > test.Now && slot.End > slot.Start));
        Assert.Equal(slots.OrderBy(slot => slot.Start).Select(slot => slot.Id), slots.Select(slot => slot.Id));
        Assert.Equal(20, slots.Select(slot => slot.Id).Distinct().Count());
        var later = await test.Crm.FindFreeSlotsAsync(slots[5].Start, slots[8].Start, 20, Cancel);
        Assert.Equal(slots.Skip(5).Take(3), later);
    }

    [Fact]
    public async Task A_booked_slot_is_no_longer_free()
    {
        await using var test = await StartAsync();
        var slot = (await FreeSlotsAsync(test))[0];
        var appointment = await test.Crm.BookAppointmentAsync(BookingOf(slot), NextEffect(), Cancel);
        Assert.Equal(slot, appointment.Slot);
        Assert.False(appointment.IsCancelled);
        Assert.DoesNotContain(slot, await FreeSlotsAsync(test));
        await FailsAsync(ConnectorError.Conflict, () => test.Crm.BookAppointmentAsync(BookingOf(slot), NextEffect(), Cancel));
    }

    [Fact]
    public async Task Books_once_for_one_effect()
    {
        await using var test = await StartAsync();
        var slots = await FreeSlotsAsync(test);
        var effect = NextEffect();
        var first = await test.Crm.BookAppointmentAsync(BookingOf(slots[0]), effect, Cancel);
        var again = await test.Crm.BookAppointmentAsync(BookingOf(slots[0]), effect, Cancel);
        Assert.Equal(first, again);
        Assert.Equal(slots.Count - 1, (await FreeSlotsAsync(test)).Count(slots.Contains));
    }

    [Fact]
    public async Task Of_16_customers_who_want_one_slot_exactly_one_gets_it()
    {
        await using var test = await StartAsync();
        var slot = (await FreeSlotsAsync(test))[0];
        var gate = new TaskCompletionSource();
        var racers = Enumerable.Range(0, 16).Select(i => (Effect: NextEffect(), Email: $"racer{i}@example.com")).Select(racer => Task.Run(async () =>
        {
            await gate.Task;
            try
            {
                return (await test.Crm.BookAppointmentAsync(BookingOf(slot) with { Email = racer.Email }, racer.Effect, Cancel)).Email;
            }
            catch (ConnectorException exception) when (exception.Error == ConnectorError.Conflict)
            {
                return null;
            }
        })).ToArray();
        gate.SetResult();
        Assert.Single(await Task.WhenAll(racers), email => email is not null);
    }

    [Fact]
    public async Task Books_no_slot_that_does_not_exist()
    {
        await using var test = await StartAsync();
        var draft = BookingOf((await FreeSlotsAsync(test))[0]) with { SlotId = "no-such-slot" };
        await FailsAsync(ConnectorError.NotFound, () => test.Crm.BookAppointmentAsync(draft, NextEffect(), Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("carla")]
    [InlineData("carla@")]
    [InlineData("carla at example.com")]
    public async Task Books_nothing_for_what_is_not_an_email_address(string email)
    {
        await using var test = await StartAsync();
        var slot = (await FreeSlotsAsync(test))[0];
        await FailsAsync(
            ConnectorError.Invalid, () => test.Crm.BookAppointmentAsync(BookingOf(slot) with { Email = email }, NextEffect(), Cancel));
        Assert.Contains(slot, await FreeSlotsAsync(test));
    }

    [Fact]
    public async Task Finds_an_appointment_by_number_and_email_together()
    {
        await using var test = await StartAsync();
        var slot = (await FreeSlotsAsync(test))[0];
        var appointment = await test.Crm.BookAppointmentAsync(BookingOf(slot), NextEffect(), Cancel);
        Assert.Equal(appointment, await test.Crm.FindAppointmentAsync(appointment.Number, "VISITOR@example.com", Cancel));
        Assert.Equal(appointment, await test.Crm.FindAppointmentAsync(appointment.Number.ToLowerInvariant(), "visitor@example.com", Cancel));
        Assert.Null(await test.Crm.FindAppointmentAsync(appointment.Number, "someone.else@example.com", Cancel));
        Assert.Null(await test.Crm.FindAppointmentAsync("A-99999", "visitor@example.com", Cancel));
    }

    [Fact]
    public async Task Moves_an_appointment_and_frees_its_old_slot()
    {
        await using var test = await StartAsync();
        var slots = await FreeSlotsAsync(test);
        var booked = await test.Crm.BookAppointmentAsync(BookingOf(slots[0]), NextEffect(), Cancel);
        var effect = NextEffect();
        var moved = await test.Crm.MoveAppointmentAsync(booked.Number, slots[3].Id, effect, Cancel);
        Assert.Equal(booked with { Slot = slots[3] }, moved);
        Assert.Equal(moved, await test.Crm.FindAppointmentAsync(booked.Number, booked.Email, Cancel));
        Assert.Equal(moved, await test.Crm.MoveAppointmentAsync(booked.Number, slots[3].Id, effect, Cancel));
        var free = await FreeSlotsAsync(test);
        Assert.Contains(slots[0], free);
        Assert.DoesNotContain(slots[3], free);
    }

    [Fact]
    public async Task An_appointment_stays_when_its_new_slot_is_taken()
    {
        await using var test = await StartAsync();
        var slots = await FreeSlotsAsync(test);
        var booked = await test.Crm.BookAppointmentAsync(BookingOf(slots[0]), NextEffect(), Cancel);
        await test.Crm.BookAppointmentAsync(BookingOf(slots[1]), NextEffect(), Cancel);
        await FailsAsync(ConnectorError.Conflict, () => test.Crm.MoveAppointmentAsync(booked.Number, slots[1].Id, NextEffect(), Cancel));
        Assert.Equal(booked, await test.Crm.FindAppointmentAsync(booked.Number, booked.Email, Cancel));
        Assert.DoesNotContain(slots[0], await FreeSlotsAsync(test));
    }

    [Fact]
    public async Task Moves_nothing_that_is_not_there()
    {
        await using var test = await StartAsync();
        var slots = await FreeSlotsAsync(test);
        var booked = await test.Crm.BookAppointmentAsync(BookingOf(slots[0]), NextEffect(), Cancel);
        await FailsAsync(ConnectorError.NotFound, () => test.Crm.MoveAppointmentAsync("A-99999", slots[1].Id, NextEffect(), Cancel));
        await FailsAsync(ConnectorError.NotFound, () => test.Crm.MoveAppointmentAsync(booked.Number, "no-such-slot", NextEffect(), Cancel));
        Assert.Equal(booked, await test.Crm.FindAppointmentAsync(booked.Number, booked.Email, Cancel));
    }

    [Fact]
    public async Task Cancels_an_appointment_and_frees_its_slot_for_others()
    {
        await using var test = await StartAsync();
        var slot = (await FreeSlotsAsync(test))[0];
        var booked = await test.Crm.BookAppointmentAsync(BookingOf(slot), NextEffect(), Cancel);
        var effect = NextEffect();
        var cancelled = await test.Crm.CancelAppointmentAsync(booked.Number, effect, Cancel);
        Assert.Equal(booked with { IsCancelled = true }, cancelled);
        Assert.Contains(slot, await FreeSlotsAsync(test));
        var next = await test.Crm.BookAppointmentAsync(BookingOf(slot) with { Email = "next@example.com" }, NextEffect(), Cancel);
        Assert.Equal(cancelled, await test.Crm.CancelAppointmentAsync(booked.Number, effect, Cancel));
        Assert.Equal(next, await test.Crm.FindAppointmentAsync(next.Number, next.Email, Cancel));
        Assert.DoesNotContain(slot, await FreeSlotsAsync(test));
    }

    [Fact]
    public async Task A_cancelled_appointment_cannot_be_moved()
    {
        await using var test = await StartAsync();
        var slots = await FreeSlotsAsync(test);
        var booked = await test.Crm.BookAppointmentAsync(BookingOf(slots[0]), NextEffect(), Cancel);
        await test.Crm.CancelAppointmentAsync(booked.Number, NextEffect(), Cancel);
        await FailsAsync(ConnectorError.Conflict, () => test.Crm.MoveAppointmentAsync(booked.Number, slots[1].Id, NextEffect(), Cancel));
        Assert.Contains(slots[1], await FreeSlotsAsync(test));
    }

    [Fact]
    public async Task Cancels_nothing_that_is_not_there()
    {
        await using var test = await StartAsync();
        await FailsAsync(ConnectorError.NotFound, () => test.Crm.CancelAppointmentAsync("A-99999", NextEffect(), Cancel));
    }

    [Fact]
    public async Task Finds_articles_with_scores_from_0_to_1_best_first()
    {
        await using var test = await StartAsync();
        var matches = await test.Crm.SearchArticlesAsync(test.Question, test.QuestionLanguage, 3, Cancel);
        Assert.InRange(matches.Count, 1, 3);
        Assert.All(matches, match => Assert.InRange(match.Score, 0, 1));
        Assert.Equal(matches.OrderByDescending(match => match.Score).Select(match => match.Article.Id), matches.Select(match => match.Article.Id));
        Assert.Single(await test.Crm.SearchArticlesAsync(test.Question, test.QuestionLanguage, 1, Cancel));
    }

    [Fact]
    public async Task Keeps_one_rating_for_one_effect()
    {
        await using var test = await StartAsync();
        var before = await test.CountFeedbackAsync();
        var effect = NextEffect();
        var feedback = new FeedbackDraft(s_conversation.ToString(), 4, "Quick answer");
        await test.Crm.RecordFeedbackAsync(feedback, effect, Cancel);
        await test.Crm.RecordFeedbackAsync(feedback, effect, Cancel);
        await test.Crm.RecordFeedbackAsync(feedback with { Comment = null }, NextEffect(), Cancel);
        Assert.Equal(before + 2, await test.CountFeedbackAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task Keeps_no_rating_outside_of_1_to_5(int rating)
    {
        await using var test = await StartAsync();
        var feedback = new FeedbackDraft(s_conversation.ToString(), rating, null);
        await FailsAsync(ConnectorError.Invalid, () => test.Crm.RecordFeedbackAsync(feedback, NextEffect(), Cancel));
    }

    /// <summary>Starts a CRM for one test.</summary>
    protected abstract Task<CrmUnderTest> StartAsync();

    /// <summary>An effect id that no other call of this test has.</summary>
    protected EffectId NextEffect() => new(s_conversation, 1, Interlocked.Increment(ref _effects));

    private static async Task<IReadOnlyList<Slot>> FreeSlotsAsync(CrmUnderTest test) =>
        await test.Crm.FindFreeSlotsAsync(test.Now, test.Now.AddDays(30), 20, Cancel);

    private static async Task FailsAsync(ConnectorError error, Func<Task> call) =>
        Assert.Equal(error, (await Assert.ThrowsAsync<ConnectorException>(call)).Error);

    private static AppointmentDraft BookingOf(Slot slot) => new(slot.Id, "Vera Visitor", "visitor@example.com", "Advice");

    private static CaseDraft CaseOf(string? customerId) =>
        new(customerId, "visitor@example.com", "The lamp flickers", "Tried another socket.", "user: my lamp flickers", "en",
            s_conversation.ToString());
}

using Microsoft.Extensions.Options;
using OmniBot.Connectors.Crm.Embedded;
using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;

namespace OmniBot.Tests.Connectors.Crm.Embedded;

public sealed class EmbeddedCrmTests
{
    private static readonly ConversationKey s_conversation = new("webchat", "bot", "1");
    private static readonly CaseDraft s_case = new(null, null, "Lamp", "Flickers", "", "en", "c");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_cases_and_appointments_from_1_and_goes_on_after_a_restart()
    {
        await using var file = new EmbeddedCrmFile();
        Assert.Equal("C-00001", (await file.Crm.OpenCaseAsync(s_case, Effect(1), Cancel)).Number);
        Assert.Equal("A-00001", (await file.Crm.BookAppointmentAsync(await BookingAsync(file), Effect(2), Cancel)).Number);
        await file.RestartAsync();
        Assert.Equal("C-00001", (await file.Crm.OpenCaseAsync(s_case, Effect(1), Cancel)).Number);
        Assert.Equal("C-00002", (await file.Crm.OpenCaseAsync(s_case, Effect(3), Cancel)).Number);
        Assert.Equal("A-00002", (await file.Crm.BookAppointmentAsync(await BookingAsync(file), Effect(4), Cancel)).Number);
    }

    [Fact]
    public async Task Puts_the_sample_data_in_once()
    {
        await using var file = new EmbeddedCrmFile();
        Assert.NotNull(await file.Crm.FindOrderAsync("ord-1001", Cancel));
        Assert.Equal(8, await file.CountAsync("crm_customers"));
        Assert.Equal(14, await file.CountAsync("crm_orders"));
        Assert.Equal(30, await file.CountAsync("crm_articles"));
        await file.Records.RemoveArticleAsync("en-returns", Cancel);
        await file.RestartAsync();
        Assert.NotNull(await file.Crm.FindOrderAsync("ord-1001", Cancel));
        Assert.Equal(29, await file.CountAsync("crm_articles"));
    }

    [Fact]
    public async Task Puts_no_sample_data_into_a_crm_that_is_in_use_or_when_it_is_turned_off()
    {
        await using var file = new EmbeddedCrmFile(("SeedSampleData", "false"));
        await file.Records.PutCustomerAsync(new Customer("1", "Ada", "ada@example.com", null, null), Cancel);
        Assert.Equal(1, await file.CountAsync("crm_customers"));
        await file.RestartAsync();
        Assert.Null(await file.Crm.FindOrderAsync("ORD-1001", Cancel));
        Assert.Equal(1, await file.CountAsync("crm_customers"));
    }

    [Fact]
    public async Task Sample_orders_have_every_status_and_dates_around_the_first_start()
    {
        await using var file = new EmbeddedCrmFile();
        var orders = new List<Order>();
        for (var number = 1001; number <= 1014; number++)
        {
            orders.Add((await file.Crm.FindOrderAsync($"ORD-{number}", Cancel))!);
        }

        Assert.Equal(Enum.GetValues<OrderStatus>(), orders.Select(order => order.Status).Distinct().Order());
        Assert.All(orders, order => Assert.InRange(order.PlacedAt, file.Time.GetUtcNow().AddDays(-101), file.Time.GetUtcNow()));
        var shipped = orders[0];
        Assert.Equal(new DateOnly(2026, 11, 25), shipped.ExpectedOn);
        Assert.Equal([189.00m, 16.90m], shipped.Lines.Select(line => line.UnitPrice));
    }

    [Fact]
    public async Task Offers_no_slot_that_has_begun_and_books_none()
    {
        await using var file = new EmbeddedCrmFile();
        var slots = await file.Crm.FindFreeSlotsAsync(file.Time.GetUtcNow().AddDays(-1), file.Time.GetUtcNow().AddDays(1), 100, Cancel);

        // It is 09:00 in Berlin: the slot that begins now is gone.
        Assert.Equal("S-20261124T0830Z", slots[0].Id);
        var past = new AppointmentDraft("S-20261124T0800Z", "Ada", "ada@example.com", "");
        Assert.Equal(ConnectorError.NotFound, await ErrorOfAsync(() => file.Crm.BookAppointmentAsync(past, Effect(1), Cancel)));
        file.Time.Advance(TimeSpan.FromMinutes(-1) + TimeSpan.FromHours(1));
        Assert.Equal("S-20261124T0900Z", (await file.Crm.FindFreeSlotsAsync(default, DateTimeOffset.MaxValue, 1, Cancel))[0].Id);
    }

    [Fact]
    public async Task Offers_no_slot_beyond_the_horizon()
    {
        await using var file = new EmbeddedCrmFile(("HorizonDays", "7"));
        var slots = await file.Crm.FindFreeSlotsAsync(file.Time.GetUtcNow(), DateTimeOffset.MaxValue, 1000, Cancel);

        // From 09:00 of a Tuesday, whose slot at 09:00 has begun, to 09:00 of the next one.
        Assert.Equal((5 * 16) - 1, slots.Count);
        var far = new AppointmentDraft("S-20261202T0900Z", "Ada", "ada@example.com", "");
        Assert.Equal(ConnectorError.NotFound, await ErrorOfAsync(() => file.Crm.BookAppointmentAsync(far, Effect(1), Cancel)));
    }

    [Fact]
    public async Task A_booked_appointment_blocks_what_overlaps_it_after_the_slots_length_was_changed()
    {
        await using var file = new EmbeddedCrmFile();
        await file.Crm.BookAppointmentAsync(new("S-20261125T0830Z", "Ada", "ada@example.com", ""), Effect(1), Cancel);
        await file.RestartAsync(("SlotLength", "01:00:00"));
        var slots = await file.Crm.FindFreeSlotsAsync(new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero), new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero), 2, Cancel);
        Assert.Equal(["S-20261125T0900Z", "S-20261125T1000Z"], slots.Select(slot => slot.Id));
        var overlapping = new AppointmentDraft("S-20261125T0800Z", "Bob", "bob@example.com", "");
        Assert.Equal(ConnectorError.Conflict, await ErrorOfAsync(() => file.Crm.BookAppointmentAsync(overlapping, Effect(2), Cancel)));
        var moved = await file.Crm.MoveAppointmentAsync("A-00001", "S-20261125T0800Z", Effect(3), Cancel);
        Assert.Equal(TimeSpan.FromHours(1), moved.Slot.End - moved.Slot.Start);
    }

    [Fact]
    public async Task A_second_cancellation_does_not_free_the_slot_that_another_customer_has_by_now()
    {
        await using var file = new EmbeddedCrmFile();
        var booking = await BookingAsync(file);
        await file.Crm.BookAppointmentAsync(booking, Effect(1), Cancel);
        await file.Crm.CancelAppointmentAsync("A-00001", Effect(2), Cancel);
        await file.Crm.BookAppointmentAsync(booking, Effect(3), Cancel);
        Assert.True((await file.Crm.CancelAppointmentAsync("A-00001", Effect(4), Cancel)).IsCancelled);
        Assert.Equal(ConnectorError.Conflict, await ErrorOfAsync(() => file.Crm.BookAppointmentAsync(booking, Effect(5), Cancel)));
    }

    [Fact]
    public async Task A_refused_booking_leaves_nothing_behind()
    {
        await using var file = new EmbeddedCrmFile();
        var booking = await BookingAsync(file);
        await file.Crm.BookAppointmentAsync(booking, Effect(1), Cancel);
        await ErrorOfAsync(() => file.Crm.BookAppointmentAsync(booking, Effect(2), Cancel));
        Assert.Equal(1, await file.CountAsync("crm_appointments"));
        Assert.Equal(1, await file.CountAsync("crm_effects"));
        Assert.Equal("A-00002", (await file.Crm.BookAppointmentAsync(await BookingAsync(file), Effect(2), Cancel)).Number);
    }

    [Fact]
    public async Task Refuses_a_case_of_an_unknown_customer_and_a_contact_that_is_half_an_address()
    {
        await using var file = new EmbeddedCrmFile();
        Assert.Equal(ConnectorError.Invalid, await ErrorOfAsync(() => file.Crm.OpenCaseAsync(s_case with { CustomerId = "?" }, Effect(1), Cancel)));
        Assert.Equal(ConnectorError.Invalid, await ErrorOfAsync(() => file.Crm.OpenCaseAsync(s_case with { Contact = "ada@" }, Effect(1), Cancel)));
        Assert.Equal("C-00001", (await file.Crm.OpenCaseAsync(s_case with { Contact = "+49 30 123" }, Effect(1), Cancel)).Number);
    }

    [Fact]
    public async Task Two_customers_cannot_have_one_address()
    {
        await using var file = new EmbeddedCrmFile();
        var second = new Customer("new", "Ada", "ADA.Beispiel@example.com", null, null);
        Assert.Equal(ConnectorError.Conflict, await ErrorOfAsync(() => file.Records.PutCustomerAsync(second, Cancel)));
        await file.Records.PutCustomerAsync(second with { Id = "K-0001", Name = "Ada B." }, Cancel);
        Assert.Equal("Ada B.", (await file.Crm.FindCustomerByEmailAsync("ada.beispiel@example.com", Cancel))!.Name);
    }

    [Fact]
    public async Task Finds_an_article_as_soon_as_it_is_put_in_and_no_longer_once_it_is_removed()
    {
        await using var file = new EmbeddedCrmFile();
        const string Question = "Do you sharpen knives?";
        Assert.Empty(await file.Crm.SearchArticlesAsync(Question, "en", 3, Cancel));
        var article = new StoredArticle(new Article("knives", "en", "Sharpening knives", "We sharpen knives on Fridays.", "/help/knives"), "");
        await file.Records.PutArticleAsync(article, Cancel);
        Assert.Equal("knives", (await file.Crm.SearchArticlesAsync(Question, "en", 3, Cancel))[0].Article.Id);
        await file.Records.RemoveArticleAsync("knives", Cancel);
        Assert.Empty(await file.Crm.SearchArticlesAsync(Question, "en", 3, Cancel));
    }

    [Theory]
    [InlineData("TimeZone", "Mars/Olympus")]
    [InlineData("OpeningHours:Monday", "17:00-09:00")]
    [InlineData("OpeningHours:Monday", "09:00-12:00, 11:00-13:00")]
    [InlineData("SlotLength", "00:05:30")]
    [InlineData("HorizonDays", "0")]
    [InlineData("DefaultLanguage", "english")]
    public async Task Refuses_settings_that_make_no_sense(string name, string value)
    {
        await using var file = new EmbeddedCrmFile((name, value));
        var exception = Assert.Throws<OptionsValidationException>(() => file.Crm);
        Assert.Contains(name.Split(':')[0], exception.Message, StringComparison.Ordinal);
    }

    private static EffectId Effect(int number) => new(s_conversation, 1, number);

    private static async Task<AppointmentDraft> BookingAsync(EmbeddedCrmFile file)
    {
        var slots = await file.Crm.FindFreeSlotsAsync(file.Time.GetUtcNow(), file.Time.GetUtcNow().AddDays(9), 1, Cancel);
        return new AppointmentDraft(slots[0].Id, "Ada", "ada@example.com", "Advice");
    }

    private static async Task<ConnectorError> ErrorOfAsync(Func<Task> call) => (await Assert.ThrowsAsync<ConnectorException>(call)).Error;
}

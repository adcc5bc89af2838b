using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;

namespace OmniBot.Tests.Core.Crm;

/// <summary>A CRM with one customer, one order and one slot that counts its calls.</summary>
internal sealed class SmallCrm : ICrm
{
    public static readonly Customer Ada = new("1", "Ada", "ada@example.com", null, "en");

    public static readonly Order AdasOrder = new(
        "ORD-1", "1", OrderStatus.Shipped, new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), new DateOnly(2026, 3, 4), "T1", "EUR",
        [new OrderLine("Lamp", 2, 19.90m)]);

    public static readonly Slot FreeSlot = new(
        "S-1", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1)), new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)),
        "Europe/Berlin", "Berlin");

    private Appointment? _appointment;

    public int Calls { get; private set; }

    public Task<Customer?> FindCustomerByEmailAsync(string email, CancellationToken cancellationToken) =>
        Answer(email == Ada.Email ? Ada : null);

    public Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken) =>
        Answer(number == AdasOrder.Number ? AdasOrder : null);

    public Task<IReadOnlyList<Order>> FindOrdersOfCustomerAsync(string customerId, int max, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<Order>>(customerId == Ada.Id ? [AdasOrder] : []);

    public Task<CrmCase> OpenCaseAsync(CaseDraft draft, EffectId effect, CancellationToken cancellationToken) =>
        Answer(new CrmCase("C-00001", draft.Subject, AdasOrder.PlacedAt));

    public Task<IReadOnlyList<Slot>> FindFreeSlotsAsync(
        DateTimeOffset from, DateTimeOffset to, int max, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<Slot>>(_appointment is { IsCancelled: false } ? [] : [FreeSlot]);

    public Task<Appointment> BookAppointmentAsync(AppointmentDraft draft, EffectId effect, CancellationToken cancellationToken) =>
        _appointment is { IsCancelled: false }
            ? Fail<Appointment>(ConnectorError.Conflict)
            : Answer(_appointment = new Appointment("A-00001", FreeSlot, draft.Name, draft.Email, draft.Topic, false));

    public Task<Appointment?> FindAppointmentAsync(string number, string email, CancellationToken cancellationToken) =>
        Answer(_appointment?.Number == number ? _appointment : null);

    public Task<Appointment> MoveAppointmentAsync(string number, string slotId, EffectId effect, CancellationToken cancellationToken) =>
        _appointment is null ? Fail<Appointment>(ConnectorError.NotFound) : Answer(_appointment);

    public Task<Appointment> CancelAppointmentAsync(string number, EffectId effect, CancellationToken cancellationToken) =>
        _appointment is null
            ? Fail<Appointment>(ConnectorError.NotFound)
            : Answer(_appointment = _appointment with { IsCancelled = true });

    public Task<IReadOnlyList<ArticleMatch>> SearchArticlesAsync(
        string question, string language, int max, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<ArticleMatch>>([new(new Article("a", language, "Returns", "Send it back.", "/help/returns"), 0.75)]);

    public Task RecordFeedbackAsync(FeedbackDraft feedback, EffectId effect, CancellationToken cancellationToken) => Answer(true);

    private Task<T> Answer<T>(T answer)
    {
        Calls++;
        return Task.FromResult(answer);
    }

    private Task<T> Fail<T>(ConnectorError error)
    {
        Calls++;
        return Task.FromException<T>(new ConnectorException(error, "The small CRM refuses."));
    }
}

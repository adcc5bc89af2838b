using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;

namespace OmniBot.Tests.Packs;

/// <summary>A CRM in memory: two customers with orders, weekday slots from 09:00 to 16:00 in Berlin, three articles for each language.</summary>
internal sealed class FakeCrm : ICrm
{
    public const string Zone = "Europe/Berlin";

    private readonly Dictionary<string, object> _effects = [];
    private readonly List<Customer> _customers =
    [
        new("c1", "Ada Lovelace", "ada@example.com", null, "en"),
        new("c2", "Bob Miller", "bob@example.com", null, "en"),
    ];

    private readonly List<Order> _orders =
    [
        new("ORD-1001", "c1", OrderStatus.Shipped, At(2026, 11, 20), new DateOnly(2026, 11, 27), "JD0001", "EUR", [new("Lamp", 2, 24.95m), new("Bulb", 1, 3.5m)]),
        new("ORD-1002", "c1", OrderStatus.Delivered, At(2026, 10, 2), null, null, "EUR", [new("Chair", 1, 1199m)]),
        new("ORD-2001", "c2", OrderStatus.InPreparation, At(2026, 11, 22), null, null, "USD", [new("Desk", 1, 300m)]),
    ];

    public List<Appointment> Appointments { get; } = [];

    public List<CaseDraft> Cases { get; } = [];

    public List<FeedbackDraft> Ratings { get; } = [];

    public List<string> Calls { get; } = [];

    /// <summary>The failure of the next calls, by the call's name; one entry for each failing call.</summary>
    public Dictionary<string, Queue<ConnectorError>> Failures { get; } = [];

    /// <summary>Runs before a slot is booked: the moment in which someone else can be faster.</summary>
    public Action? BeforeBooking { get; set; }

    public void Fail(string call, ConnectorError error)
    {
        if (!Failures.TryGetValue(call, out var queue))
        {
            Failures[call] = queue = [];
        }

        queue.Enqueue(error);
    }

    public void Take(string slotId) => Appointments.Add(new Appointment($"A-{90000 + Appointments.Count}", SlotOf(slotId), "Other", "other@example.com", "Other", false));

    public Task<Customer?> FindCustomerByEmailAsync(string email, CancellationToken cancellationToken) =>
        Call("findCustomer", () => _customers.Find(customer => customer.Email.Equals(email, StringComparison.OrdinalIgnoreCase)));

    public Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken) =>
        Call("findOrder", () => _orders.Find(order => order.Number.Equals(number, StringComparison.OrdinalIgnoreCase)));

    public Task<IReadOnlyList<Order>> FindOrdersOfCustomerAsync(string customerId, int max, CancellationToken cancellationToken) =>
        Call<IReadOnlyList<Order>>("findOrders", () => [.. _orders.Where(order => order.CustomerId == customerId).OrderByDescending(order => order.PlacedAt).Take(max)]);

    public Task<CrmCase> OpenCaseAsync(CaseDraft draft, EffectId effect, CancellationToken cancellationToken) =>
        Write("openCase", effect, () =>
        {
            Cases.Add(draft);
            return new CrmCase($"C-{Cases.Count:D5}", draft.Subject, At(2026, 11, 24));
        });

    public Task<IReadOnlyList<Slot>> FindFreeSlotsAsync(DateTimeOffset from, DateTimeOffset to, int max, CancellationToken cancellationToken) =>
        Call<IReadOnlyList<Slot>>("findSlots", () =>
        {
            var slots = new List<Slot>();
            for (var start = from.ToUniversalTime(); start < to && slots.Count < max; start = start.AddHours(1))
            {
                start = new DateTimeOffset(start.Year, start.Month, start.Day, start.Hour, 0, 0, TimeSpan.Zero).AddHours(start.Minute + start.Second > 0 ? 1 : 0);
                var local = TimeZoneInfo.ConvertTime(start, TimeZoneInfo.FindSystemTimeZoneById(Zone));
                if (start < to && local.Hour is >= 9 and < 16 && local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && IsFree(SlotAt(local).Id))
                {
                    slots.Add(SlotAt(local));
                }
            }

            return slots;
        });

    public Task<Appointment> BookAppointmentAsync(AppointmentDraft draft, EffectId effect, CancellationToken cancellationToken)
    {
        BeforeBooking?.Invoke();
        BeforeBooking = null;
        return Write("book", effect, () =>
        {
            Free(draft.SlotId);
            var appointment = new Appointment($"A-{Appointments.Count + 1:D5}", SlotOf(draft.SlotId), draft.Name, draft.Email, draft.Topic, false);
            Appointments.Add(appointment);
            return appointment;
        });
    }

    public Task<Appointment?> FindAppointmentAsync(string number, string email, CancellationToken cancellationToken) =>
        Call("findAppointment", () => Appointments.Find(appointment => appointment.Number == number && appointment.Email == email));

    public Task<Appointment> MoveAppointmentAsync(string number, string slotId, EffectId effect, CancellationToken cancellationToken) =>
        Write("move", effect, () =>
        {
            Free(slotId);
            return Replace(number, appointment => appointment with { Slot = SlotOf(slotId) });
        });

    public Task<Appointment> CancelAppointmentAsync(string number, EffectId effect, CancellationToken cancellationToken) =>
        Write("cancel", effect, () => Replace(number, appointment => appointment with { IsCancelled = true }));

    public Task<IReadOnlyList<ArticleMatch>> SearchArticlesAsync(string question, string language, int max, CancellationToken cancellationToken) =>
        Call<IReadOnlyList<ArticleMatch>>("search", () =>
        {
            var text = question.ToLowerInvariant();
            (string Id, string[] Words)[] articles = language == "de"
                ? [("hours", ["öffnungszeiten", "geöffnet"]), ("returns", ["rückgabe", "zurückgeben"]), ("pay", ["bezahlen", "zahlungsarten"])]
                : [("hours", ["opening hours", "open"]), ("returns", ["return", "send back"]), ("pay", ["pay", "payment"])];
            return
            [
                .. articles
                    .Select(article => new ArticleMatch(
                        new Article($"{article.Id}-{language}", language, $"Title {article.Id} {language}", $"Body {article.Id} {language}", $"https://help.example/{article.Id}"),
                        text.Contains(article.Words[0], StringComparison.Ordinal) ? 0.9 : text.Contains(article.Words[1], StringComparison.Ordinal) ? 0.4 : 0))
                    .Where(match => match.Score > 0).OrderByDescending(match => match.Score).Take(max),
            ];
        });

    public Task RecordFeedbackAsync(FeedbackDraft feedback, EffectId effect, CancellationToken cancellationToken) =>
        Write<object>("feedback", effect, () =>
        {
            Ratings.Add(feedback);
            return feedback;
        });

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 9, 0, 0, TimeSpan.Zero);

    private static Slot SlotAt(DateTimeOffset local) => new($"s-{local:yyyyMMddHHmmzzz}", local, local.AddMinutes(30), Zone, "Main Street 1");

    private static Slot SlotOf(string id) =>
        SlotAt(DateTimeOffset.ParseExact(id[2..], "yyyyMMddHHmmzzz", System.Globalization.CultureInfo.InvariantCulture));

    private bool IsFree(string slotId) => !Appointments.Exists(appointment => appointment.Slot.Id == slotId && !appointment.IsCancelled);

    private void Free(string slotId)
    {
        if (!IsFree(slotId))
        {
            throw new ConnectorException(ConnectorError.Conflict, "taken");
        }
    }

    private Appointment Replace(string number, Func<Appointment, Appointment> change)
    {
        var index = Appointments.FindIndex(appointment => appointment.Number == number);
        return index < 0 ? throw new ConnectorException(ConnectorError.NotFound, "no such appointment") : Appointments[index] = change(Appointments[index]);
    }

    private Task<T> Write<T>(string name, EffectId effect, Func<T> write)
        where T : class =>
        Call(name, () =>
        {
            if (_effects.TryGetValue(effect.ToString(), out var made))
            {
                return (T)made;
            }

            var result = write();
            _effects[effect.ToString()] = result;
            return result;
        });

    private Task<T> Call<T>(string name, Func<T> call)
    {
        Calls.Add(name);
        return Failures.TryGetValue(name, out var queue) && queue.TryDequeue(out var error)
            ? Task.FromException<T>(new ConnectorException(error, name))
            : Wrapped();

        Task<T> Wrapped()
        {
            try
            {
                return Task.FromResult(call());
            }
            catch (ConnectorException exception)
            {
                return Task.FromException<T>(exception);
            }
        }
    }
}

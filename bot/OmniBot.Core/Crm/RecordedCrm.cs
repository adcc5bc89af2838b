using System.Text.Json.Serialization.Metadata;
using OmniBot.Core.Conversations;
using OmniBot.Core.Turns;

namespace OmniBot.Core.Crm;

/// <summary>Keeps every call with the turn that makes it, so that the turn explains itself and can be replayed without the CRM.</summary>
public sealed class RecordedCrm(ICrm inner) : ICrm
{
    public Task<Customer?> FindCustomerByEmailAsync(string email, CancellationToken cancellationToken) =>
        RunAsync("crm.findCustomer", new CrmRequest { Email = email }, CrmJson.Default.Customer!,
            () => inner.FindCustomerByEmailAsync(email, cancellationToken));

    public Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken) =>
        RunAsync("crm.findOrder", new CrmRequest { Number = number }, CrmJson.Default.Order!,
            () => inner.FindOrderAsync(number, cancellationToken));

    public Task<IReadOnlyList<Order>> FindOrdersOfCustomerAsync(string customerId, int max, CancellationToken cancellationToken) =>
        RunAsync("crm.findOrders", new CrmRequest { CustomerId = customerId, Max = max }, CrmJson.Default.IReadOnlyListOrder,
            () => inner.FindOrdersOfCustomerAsync(customerId, max, cancellationToken));

    public Task<CrmCase> OpenCaseAsync(CaseDraft draft, EffectId effect, CancellationToken cancellationToken) =>
        RunAsync("crm.openCase", new CrmRequest { Case = draft, Effect = effect.ToString() }, CrmJson.Default.CrmCase,
            () => inner.OpenCaseAsync(draft, effect, cancellationToken));

    public Task<IReadOnlyList<Slot>> FindFreeSlotsAsync(
        DateTimeOffset from, DateTimeOffset to, int max, CancellationToken cancellationToken) =>
        RunAsync("crm.findFreeSlots", new CrmRequest { From = from, To = to, Max = max }, CrmJson.Default.IReadOnlyListSlot,
            () => inner.FindFreeSlotsAsync(from, to, max, cancellationToken));

    public Task<Appointment> BookAppointmentAsync(AppointmentDraft draft, EffectId effect, CancellationToken cancellationToken) =>
        RunAsync("crm.bookAppointment", new CrmRequest { Appointment = draft, Effect = effect.ToString() }, CrmJson.Default.Appointment,
            () => inner.BookAppointmentAsync(draft, effect, cancellationToken));

    public Task<Appointment?> FindAppointmentAsync(string number, string email, CancellationToken cancellationToken) =>
        RunAsync("crm.findAppointment", new CrmRequest { Number = number, Email = email }, CrmJson.Default.Appointment!,
            () => inner.FindAppointmentAsync(number, email, cancellationToken));

    public Task<Appointment> MoveAppointmentAsync(string number, string slotId, EffectId effect, CancellationToken cancellationToken) =>
        RunAsync("crm.moveAppointment", new CrmRequest { Number = number, SlotId = slotId, Effect = effect.ToString() },
            CrmJson.Default.Appointment, () => inner.MoveAppointmentAsync(number, slotId, effect, cancellationToken));

    public Task<Appointment> CancelAppointmentAsync(string number, EffectId effect, CancellationToken cancellationToken) =>
        RunAsync("crm.cancelAppointment", new CrmRequest { Number = number, Effect = effect.ToString() }, CrmJson.Default.Appointment,
            () => inner.CancelAppointmentAsync(number, effect, cancellationToken));

    public Task<IReadOnlyList<ArticleMatch>> SearchArticlesAsync(
        string question, string language, int max, CancellationToken cancellationToken) =>
        RunAsync("crm.searchArticles", new CrmRequest { Question = question, Language = language, Max = max },
            CrmJson.Default.IReadOnlyListArticleMatch, () => inner.SearchArticlesAsync(question, language, max, cancellationToken));

    public Task RecordFeedbackAsync(FeedbackDraft feedback, EffectId effect, CancellationToken cancellationToken) =>
        RunAsync("crm.recordFeedback", new CrmRequest { Feedback = feedback, Effect = effect.ToString() }, CrmJson.Default.Boolean,
            async () =>
            {
                await inner.RecordFeedbackAsync(feedback, effect, cancellationToken);
                return true;
            });

    private static Task<T> RunAsync<T>(string name, CrmRequest request, JsonTypeInfo<T> responseType, Func<Task<T>> call) =>
        TurnEnvironment.Current is { } turn
            ? turn.Effects.RunAsync(name, request, CrmJson.Default.CrmRequest, responseType, call)
            : call();
}

using OmniBot.Core.Conversations;

namespace OmniBot.Core.Crm;

/// <summary>The CRM: customers, orders, cases, appointments and articles.</summary>
/// <remarks>
/// Every call throws <see cref="ConnectorException"/> when it fails. Every write takes an effect id and can be repeated: the second call
/// with the same id finds what the first one made, and changes nothing.
/// </remarks>
public interface ICrm
{
    /// <summary>Finds a customer by e-mail address, without case; null when there is none.</summary>
    Task<Customer?> FindCustomerByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Finds an order by its number, without case; null when there is none.</summary>
    Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken);

    /// <summary>A customer's orders, the newest first.</summary>
    Task<IReadOnlyList<Order>> FindOrdersOfCustomerAsync(string customerId, int max, CancellationToken cancellationToken);

    /// <summary>Opens a case.</summary>
    Task<CrmCase> OpenCaseAsync(CaseDraft draft, EffectId effect, CancellationToken cancellationToken);

    /// <summary>Free slots that begin in the given span, the earliest first.</summary>
    Task<IReadOnlyList<Slot>> FindFreeSlotsAsync(DateTimeOffset from, DateTimeOffset to, int max, CancellationToken cancellationToken);

    /// <summary>Books a slot.</summary>
    /// <exception cref="ConnectorException">Conflict when someone else has taken the slot; NotFound when there is no such slot.</exception>
    Task<Appointment> BookAppointmentAsync(AppointmentDraft draft, EffectId effect, CancellationToken cancellationToken);

    /// <summary>Finds an appointment by its number and the e-mail address that it was booked with; null when the two don't belong together.</summary>
    Task<Appointment?> FindAppointmentAsync(string number, string email, CancellationToken cancellationToken);

    /// <summary>Moves an appointment to another slot; the old one becomes free in the same step.</summary>
    /// <exception cref="ConnectorException">Conflict when the new slot is taken: the appointment stays where it was. NotFound.</exception>
    Task<Appointment> MoveAppointmentAsync(string number, string slotId, EffectId effect, CancellationToken cancellationToken);

    /// <summary>Cancels an appointment; its slot becomes free.</summary>
    /// <exception cref="ConnectorException">NotFound.</exception>
    Task<Appointment> CancelAppointmentAsync(string number, EffectId effect, CancellationToken cancellationToken);

    /// <summary>Finds articles for a question in a language, the best first.</summary>
    Task<IReadOnlyList<ArticleMatch>> SearchArticlesAsync(string question, string language, int max, CancellationToken cancellationToken);

    /// <summary>Keeps a rating.</summary>
    Task RecordFeedbackAsync(FeedbackDraft feedback, EffectId effect, CancellationToken cancellationToken);
}

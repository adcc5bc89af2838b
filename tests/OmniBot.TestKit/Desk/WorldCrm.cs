using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;

namespace OmniBot.TestKit.Desk;

/// <summary>The part of a CRM that the desk reads.</summary>
public sealed class WorldCrm : ICrm, ICustomerReader
{
    public List<Customer> Customers { get; } = [];
    public List<Order> Orders { get; } = [];
    public List<(string CustomerId, CrmCase Case)> Cases { get; } = [];
    public List<Article> Articles { get; } = [];

    public Task<Customer?> FindCustomerAsync(string customerId, CancellationToken cancellationToken) =>
        Task.FromResult(Customers.FirstOrDefault(customer => customer.Id == customerId));

    public Task<IReadOnlyList<CrmCase>> FindCasesOfCustomerAsync(string customerId, int max, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CrmCase>>([.. Cases.Where(item => item.CustomerId == customerId).Select(item => item.Case).Take(max)]);

    public Task<Customer?> FindCustomerByEmailAsync(string email, CancellationToken cancellationToken) =>
        Task.FromResult(Customers.FirstOrDefault(customer => customer.Email.Equals(email, StringComparison.OrdinalIgnoreCase)));

    public Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken) =>
        Task.FromResult(Orders.FirstOrDefault(order => order.Number.Equals(number, StringComparison.OrdinalIgnoreCase)));

    public Task<IReadOnlyList<Order>> FindOrdersOfCustomerAsync(string customerId, int max, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Order>>([.. Orders.Where(order => order.CustomerId == customerId).OrderByDescending(order => order.PlacedAt).Take(max)]);

    public Task<IReadOnlyList<ArticleMatch>> SearchArticlesAsync(string question, string language, int max, CancellationToken cancellationToken)
    {
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Task.FromResult<IReadOnlyList<ArticleMatch>>(
        [.. Articles
            .Where(article => article.Language == language)
            .Select(article => new ArticleMatch(article, words.Any(word => word.Length > 3 && article.Title.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 0.8 : 0))
            .Where(match => match.Score > 0)
            .OrderByDescending(match => match.Score)
            .Take(max)]);
    }

    public Task<CrmCase> OpenCaseAsync(CaseDraft draft, EffectId effect, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Slot>> FindFreeSlotsAsync(DateTimeOffset from, DateTimeOffset to, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Appointment> BookAppointmentAsync(AppointmentDraft draft, EffectId effect, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Appointment?> FindAppointmentAsync(string number, string email, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Appointment> MoveAppointmentAsync(string number, string slotId, EffectId effect, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Appointment> CancelAppointmentAsync(string number, EffectId effect, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RecordFeedbackAsync(FeedbackDraft feedback, EffectId effect, CancellationToken cancellationToken) => throw new NotSupportedException();
}

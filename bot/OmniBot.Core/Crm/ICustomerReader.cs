namespace OmniBot.Core.Crm;

/// <summary>What the desk shows of a customer beside <see cref="ICrm"/>. A CRM that can't tell registers none; the desk then shows what the handoff knows.</summary>
/// <remarks>Every call throws <see cref="ConnectorException"/> when it fails.</remarks>
public interface ICustomerReader
{
    /// <summary>Finds a customer by the CRM's id; null when there is none.</summary>
    Task<Customer?> FindCustomerAsync(string customerId, CancellationToken cancellationToken);

    /// <summary>A customer's cases, the newest first.</summary>
    Task<IReadOnlyList<CrmCase>> FindCasesOfCustomerAsync(string customerId, int max, CancellationToken cancellationToken);
}

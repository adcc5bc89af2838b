namespace OmniBot.Core.Channels;

/// <summary>Takes what channels tell about messages that we sent.</summary>
public interface IDeliveryReports
{
    /// <summary>Stores the reports durably. A state never goes back, so their order does not matter, and neither does a repetition.</summary>
    Task ReportAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken);
}

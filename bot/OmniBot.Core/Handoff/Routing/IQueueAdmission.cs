namespace OmniBot.Core.Handoff.Routing;

/// <summary>Says which queue takes a handoff, or what happens instead.</summary>
public interface IQueueAdmission
{
    /// <summary>Decides by the queues' hours, their agents who are there, and what waits already.</summary>
    ValueTask<Admission> DecideAsync(AdmissionRequest request, DateTimeOffset now, CancellationToken cancellationToken);
}

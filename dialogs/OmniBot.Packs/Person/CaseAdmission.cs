using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Packs.Person;

/// <summary>Where there is no desk, a wish for a person becomes a case.</summary>
internal sealed class CaseAdmission : IQueueAdmission
{
    public ValueTask<Admission> DecideAsync(AdmissionRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Admission { Queue = "", Instead = OverflowAction.Case });
}

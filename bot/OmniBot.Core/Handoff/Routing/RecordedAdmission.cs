using OmniBot.Core.Turns;

namespace OmniBot.Core.Handoff.Routing;

/// <summary>Keeps every decision with the turn that asks for it, so that the turn can be replayed when other agents are there.</summary>
public sealed class RecordedAdmission(IQueueAdmission inner) : IQueueAdmission
{
    public async ValueTask<Admission> DecideAsync(AdmissionRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        TurnEnvironment.Current is { } turn
            ? await turn.Effects.RunAsync(
                "handoff.admit",
                request,
                AdmissionJson.Default.AdmissionRequest,
                AdmissionJson.Default.Admission,
                async () => await inner.DecideAsync(request, now, cancellationToken))
            : await inner.DecideAsync(request, now, cancellationToken);
}

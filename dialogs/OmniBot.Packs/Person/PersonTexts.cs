namespace OmniBot.Packs.Person;

/// <summary>Names of the texts in <c>Person.*.lg</c>.</summary>
internal static class PersonTexts
{
    public const string AskProblem = nameof(AskProblem);
    public const string AskContact = nameof(AskContact);
    public const string CaseOpened = nameof(CaseOpened);
    public const string CaseContact = nameof(CaseContact);
    public const string CaseSubject = nameof(CaseSubject);
    public const string CaseSubjectUnknown = nameof(CaseSubjectUnknown);
    public const string SummaryProblem = nameof(SummaryProblem);
    public const string SummaryIntents = nameof(SummaryIntents);
    public const string SummaryIdentity = nameof(SummaryIdentity);
    public const string SummaryNoIdentity = nameof(SummaryNoIdentity);
    public const string SummaryOrders = nameof(SummaryOrders);
    public const string SummaryAppointments = nameof(SummaryAppointments);
    public const string SummaryRules = nameof(SummaryRules);
    public const string HandoffWaiting = nameof(HandoffWaiting);
    public const string HandoffWaitingMinutes = nameof(HandoffWaitingMinutes);
    public const string HandoffStillWaiting = nameof(HandoffStillWaiting);
    public const string HandoffStillWaitingMinutes = nameof(HandoffStillWaitingMinutes);
    public const string HandoffAccepted = nameof(HandoffAccepted);
    public const string HandoffTransferred = nameof(HandoffTransferred);
    public const string HandoffRequeued = nameof(HandoffRequeued);
    public const string HandoffReturned = nameof(HandoffReturned);
    public const string HandoffResolved = nameof(HandoffResolved);
    public const string HandoffAbandoned = nameof(HandoffAbandoned);
    public const string HandoffExpired = nameof(HandoffExpired);
    public const string HandoffClosed = nameof(HandoffClosed);
    public const string HandoffClosedUntil = nameof(HandoffClosedUntil);
    public const string HandoffCallback = nameof(HandoffCallback);
    public const string HandoffCancelWords = nameof(HandoffCancelWords);
}

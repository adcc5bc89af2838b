using System.Globalization;
using OmniBot.Core.Handoff;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Person;

/// <summary>What customers are told of their handoff.</summary>
internal sealed class PackHandoffText(Texts texts) : IHandoffText
{
    public string Of(HandoffNotice notice, string? locale)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return texts.Get(locale, SayingOf(notice), new Random(0));
    }

    public bool MeansCancel(string text, string? locale)
    {
        var said = text.Trim().TrimEnd('.', '!').ToLowerInvariant();
        return texts.Words(texts.LanguageOf(locale), PersonTexts.HandoffCancelWords).Contains(said);
    }

    private static Saying SayingOf(HandoffNotice notice) => notice.Kind switch
    {
        HandoffNoticeKind.Waiting => Place(PersonTexts.HandoffWaiting, PersonTexts.HandoffWaitingMinutes, notice),
        HandoffNoticeKind.StillWaiting => Place(PersonTexts.HandoffStillWaiting, PersonTexts.HandoffStillWaitingMinutes, notice),
        HandoffNoticeKind.Accepted => Saying.Of(PersonTexts.HandoffAccepted, ("agent", notice.Agent ?? "")),
        HandoffNoticeKind.Transferred => PersonTexts.HandoffTransferred,
        HandoffNoticeKind.Requeued => PersonTexts.HandoffRequeued,
        HandoffNoticeKind.Returned => PersonTexts.HandoffReturned,
        HandoffNoticeKind.Resolved => PersonTexts.HandoffResolved,
        HandoffNoticeKind.Abandoned => PersonTexts.HandoffAbandoned,
        HandoffNoticeKind.Expired => PersonTexts.HandoffExpired,
        HandoffNoticeKind.Closed when notice.At is not null => Moment(PersonTexts.HandoffClosedUntil, notice),
        HandoffNoticeKind.Closed => PersonTexts.HandoffClosed,
        _ => Moment(PersonTexts.HandoffCallback, notice),
    };

    private static Saying Place(string name, string nameWithMinutes, HandoffNotice notice)
    {
        var position = (notice.Position ?? 1).ToString(CultureInfo.InvariantCulture);
        return notice.Wait is { } wait
            ? Saying.Of(
                nameWithMinutes,
                ("position", position),
                ("minutes", Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)).ToString(CultureInfo.InvariantCulture)))
            : Saying.Of(name, ("position", position));
    }

    private static Saying Moment(string name, HandoffNotice notice) => Saying.Of(
        name,
        ("begin", new Spoken(
            SpokenKind.Begin, notice.At.GetValueOrDefault().ToString("O", CultureInfo.InvariantCulture), notice.TimeZone ?? "UTC")));
}

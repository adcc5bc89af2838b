using OmniBot.Dialogs;
using OmniBot.Packs.Talks;

namespace OmniBot.Packs.Common;

/// <summary>Offers a person after messages that were not understood.</summary>
internal sealed class OfferPersonDialog : Talk
{
    public const string Name = "common.offerPerson";

    public OfferPersonDialog(TalkParts parts)
        : base(Name, parts) =>
        AddDialog(new WaterfallDialog(Main)
            .AddStep("offer", static (step, cancellationToken) => OfferPersonAsync(step, CommonTexts.AskForPerson, cancellationToken)));

    public override bool IsKept => false;
}

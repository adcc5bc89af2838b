using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Fitting;

/// <summary>Makes of one activity what a channel can show: one or more messages, each within the channel's limits.</summary>
/// <remarks>
/// It is a pure function, so that a send that is tried again after a restart has the same parts. A part is a text with at most as many
/// buttons or rows as the channel has, a file with or without a caption, a place, or the channel's own cards.
/// </remarks>
public static class ActivityFitter
{
    /// <summary>The parts of an activity, in order. What is no message, and what the channel shows as it is, stays one.</summary>
    public static IReadOnlyList<Activity> Fit(Activity activity, ChannelCapabilities capabilities)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(capabilities);
        if (activity.Type != ActivityTypes.Message || (capabilities.Cards && FitsAsItIs(activity, capabilities)))
        {
            return [activity];
        }

        if (capabilities.Cards)
        {
            return SplitText(activity, capabilities);
        }

        var parts = new List<Activity>();
        foreach (var block in Captioned(MessageReader.Read(activity, capabilities), capabilities))
        {
            Add(parts, activity, block, capabilities);
        }

        if (parts.Count == 0)
        {
            return [activity];
        }

        for (var at = 0; at < parts.Count; at++)
        {
            parts[at].Id = at == 0 ? activity.Id : $"{activity.Id}.{at + 1}";
        }

        parts[0].ReplyToId = activity.ReplyToId;
        parts[0].ChannelData = activity.ChannelData;
        parts[0].Speak = capabilities.Speech ? activity.Speak : null;
        return parts;
    }

    /// <summary>The buttons of an activity that come back as what the user presses or writes, and those among them that are shown as a numbered text.</summary>
    public static (IReadOnlyList<CardAction> All, IReadOnlyList<CardAction> Numbered) OffersOf(Activity activity, ChannelCapabilities capabilities)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(capabilities);
        if (activity.Type != ActivityTypes.Message || capabilities.Cards || (activity.SuggestedActions is null && activity.Attachments is not { Count: > 0 }))
        {
            return ([], []);
        }

        var all = new List<CardAction>();
        IReadOnlyList<CardAction> numbered = [];
        foreach (var block in MessageReader.Read(activity, capabilities))
        {
            var actions = block switch
            {
                TextBlock text => text.Actions,
                CardsBlock cards => [.. cards.Cards.SelectMany(card => card.Buttons ?? [])],
                _ => [],
            };
            all.AddRange(actions.Where(action => !ActionPlan.OpensSomething(action)));
            if (block is TextBlock && ActionPlan.Of(actions, capabilities).Numbered is { Count: > 0 } written)
            {
                numbered = written;
            }
        }

        return (all, numbered);
    }

    private static bool FitsAsItIs(Activity activity, ChannelCapabilities capabilities) =>
        (activity.Text?.Length ?? 0) * (capabilities.TextUnit == LengthUnit.Utf8 ? 3 : 1) <= capabilities.MaxTextLength
        || TextMeasure.Of(activity.Text, capabilities.TextUnit) <= capabilities.MaxTextLength;

    /// <summary>A channel with cards lacks nothing but room: the last part has all that is not text.</summary>
    private static List<Activity> SplitText(Activity activity, ChannelCapabilities capabilities)
    {
        var pieces = FittedText.Split(activity.Text!, activity.TextFormat, capabilities with { Markup = MarkupDialect.Markdown }, capabilities.MaxTextLength);
        var parts = new List<Activity>();
        for (var at = 0; at < pieces.Count; at++)
        {
            var isLast = at == pieces.Count - 1;
            var part = isLast ? activity.Clone() : Envelope(activity);
            part.Id = at == 0 ? activity.Id : $"{activity.Id}.{at + 1}";
            part.Text = pieces[at];
            part.TextFormat = activity.TextFormat;
            parts.Add(part);
        }

        return parts;
    }

    /// <summary>A file and the words before or after it become one message where the channel has captions.</summary>
    private static IEnumerable<FittedBlock> Captioned(IReadOnlyList<FittedBlock> blocks, ChannelCapabilities capabilities)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (capabilities.MaxCaptionLength > 0 && at + 1 < blocks.Count
                && (blocks[at], blocks[at + 1]) is (TextBlock { Actions.Count: 0 }, MediaBlock) or (MediaBlock, TextBlock { Actions.Count: 0 })
                && CaptionOf((TextBlock)(blocks[at] as TextBlock ?? blocks[at + 1]), capabilities) is { } caption)
            {
                var media = (MediaBlock)(blocks[at] as MediaBlock ?? blocks[at + 1]);
                yield return new CaptionedBlock(media.File, caption);
                at++;
                continue;
            }

            yield return blocks[at];
        }
    }

    private static string? CaptionOf(TextBlock text, ChannelCapabilities capabilities)
    {
        var pieces = FittedText.Split(text.Text, text.Format, capabilities, capabilities.MaxCaptionLength);
        return pieces.Count == 1 ? pieces[0] : null;
    }

    private static void Add(List<Activity> parts, Activity activity, FittedBlock block, ChannelCapabilities capabilities)
    {
        switch (block)
        {
            case CaptionedBlock captioned:
                parts.Add(Envelope(activity, text: captioned.Caption, file: captioned.File));
                break;
            case MediaBlock media:
                parts.Add(Envelope(activity, file: media.File));
                break;
            case PlaceBlock place:
                var part = Envelope(activity);
                part.Entities = [place.Where];
                parts.Add(part);
                break;
            case CardsBlock cards:
                AddCards(parts, activity, cards, capabilities);
                break;
            case TextBlock text:
                AddText(parts, activity, text, capabilities);
                break;
        }
    }

    private static void AddText(List<Activity> parts, Activity activity, TextBlock text, ChannelCapabilities capabilities)
    {
        var plan = ActionPlan.Of(text.Actions, capabilities);
        var isPlain = text.Format is TextFormatTypes.Plain or TextFormatTypes.Xml;
        var max = plan.Buttons.Count > 0 ? capabilities.MaxTextLengthWithActions ?? capabilities.MaxTextLength : capabilities.MaxTextLength;
        var words = isPlain || plan.Words.Length == 0 ? text.Text : text.Text + plan.Words;
        var pieces = FittedText.Split(words, text.Format, capabilities, max).ToList();
        if (isPlain && plan.Words.Length > 0)
        {
            var added = FittedText.Split(plan.Words.Trim(), null, capabilities, max);
            var joined = pieces.Count > 0 && added.Count > 0 ? $"{pieces[^1]}\n\n{added[0]}" : null;
            if (joined is not null && TextMeasure.Of(joined, capabilities.TextUnit) <= max)
            {
                pieces[^1] = joined;
                pieces.AddRange(added.Skip(1));
            }
            else
            {
                pieces.AddRange(added);
            }
        }

        foreach (var piece in pieces)
        {
            parts.Add(Envelope(activity, text: piece));
        }

        if (pieces.Count > 0 && plan.Buttons.Count > 0)
        {
            parts[^1].SuggestedActions = new SuggestedActions { Actions = [.. plan.Buttons] };
        }
    }

    private static void AddCards(List<Activity> parts, Activity activity, CardsBlock cards, ChannelCapabilities capabilities)
    {
        var part = Envelope(activity);
        part.AttachmentLayout = cards.Cards.Count > 1 ? AttachmentLayoutTypes.Carousel : null;
        part.Attachments = [];
        var plain = capabilities with { Markup = MarkupDialect.None };
        foreach (var card in cards.Cards)
        {
            var buttons = (card.Buttons ?? []).Where(action => MessageReader.TitleOf(action).Length > 0 && (capabilities.UrlActions || !ActionPlan.OpensSomething(action)));
            part.Attachments.Add(new HeroCard
            {
                Title = card.Title,
                Subtitle = string.Join("\n", new[] { card.Subtitle, card.Text is null ? null : string.Join("\n", FittedText.Split(card.Text, null, plain, int.MaxValue)) }.OfType<string>()),
                Images = card.Images is { Count: > 0 } images ? [images[0]] : null,
                Buttons = ActionPlan.Fitted([.. buttons.Take(capabilities.MaxCardActions)], capabilities, capabilities.MaxActionTitleLength),
                Tap = card.Tap,
            }.ToAttachment());
        }

        parts.Add(part);
    }

    private static Activity Envelope(Activity activity, string? text = null, Attachment? file = null) => new(ActivityTypes.Message)
    {
        TimestampText = activity.TimestampText,
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        From = activity.From,
        Recipient = activity.Recipient,
        Conversation = activity.Conversation,
        Locale = activity.Locale,
        InputHint = activity.InputHint,
        Importance = activity.Importance,
        Text = text,
        TextFormat = text is null ? null : TextFormatTypes.Plain,
        Attachments = file is null ? null : [file],
    };

    /// <param name="File">The file.</param>
    /// <param name="Caption">Its words, in the channel's markup.</param>
    private sealed record CaptionedBlock(Attachment File, string Caption) : FittedBlock;
}

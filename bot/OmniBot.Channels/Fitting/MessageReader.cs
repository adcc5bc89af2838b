using System.Globalization;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Fitting;

/// <summary>Takes a message apart into what a channel can show, in the order in which it is read.</summary>
internal static class MessageReader
{
    /// <summary>Stands for the words of buttons that have none: channels show no buttons without.</summary>
    private const string NoWords = "…";

    public static IReadOnlyList<FittedBlock> Read(Activity message, ChannelCapabilities capabilities)
    {
        var blocks = new List<FittedBlock>();
        var heroes = new List<HeroCard>();
        foreach (var attachment in message.Attachments ?? [])
        {
            if (capabilities.MaxHeroCards > 0 && HeroOf(attachment) is { } hero)
            {
                heroes.Add(hero);
                continue;
            }

            AddHeroes();
            blocks.AddRange(ReadAttachment(attachment, capabilities));
        }

        AddHeroes();
        foreach (var entity in message.Entities ?? [])
        {
            AddPlace(blocks, entity, capabilities);
        }

        var actions = (message.SuggestedActions?.Actions ?? []).Where(action => TitleOf(action).Length > 0).ToList();
        var hasText = !string.IsNullOrWhiteSpace(message.Text);
        if (actions.Count > 0)
        {
            // Buttons are pressed at the end of what is read.
            var words = hasText ? message.Text! : NoWords;
            blocks.Add(new TextBlock(words, hasText ? message.TextFormat : TextFormatTypes.Plain, actions));
        }
        else if (hasText)
        {
            blocks.Insert(0, new TextBlock(message.Text!, message.TextFormat, []));
        }

        return blocks;

        void AddHeroes()
        {
            foreach (var chunk in heroes.Chunk(Math.Max(1, capabilities.MaxHeroCards)))
            {
                blocks.Add(new CardsBlock(chunk));
            }

            heroes.Clear();
        }
    }

    public static string TitleOf(CardAction action) => action.Title ?? action.Text ?? action.Value as string ?? "";

    private static HeroCard? HeroOf(Attachment attachment) =>
        attachment.ContentType is CardContentTypes.HeroCard or CardContentTypes.ThumbnailCard && attachment.GetContentAs<HeroCard>() is { Title.Length: > 0 } hero ? hero : null;

    private static List<FittedBlock> ReadAttachment(Attachment attachment, ChannelCapabilities capabilities)
    {
        switch (attachment.ContentType)
        {
            case CardContentTypes.HeroCard or CardContentTypes.ThumbnailCard:
                var hero = attachment.GetContentAs<HeroCard>() ?? new HeroCard();
                return Card(capabilities, Words(hero.Title, hero.Subtitle, hero.Text), hero.Images?.Select(image => image.Url), hero.Buttons);
            case CardContentTypes.AdaptiveCard:
                var adaptive = AdaptiveCardText.Read(ActivityJson.ToElement(attachment.Content));
                return Card(capabilities, adaptive.Text, adaptive.Images, adaptive.Actions);
            case CardContentTypes.ReceiptCard:
                var receipt = attachment.GetContentAs<ReceiptCard>() ?? new ReceiptCard();
                return Card(capabilities, WordsOf(receipt), [], receipt.Buttons);
            case CardContentTypes.SigninCard or CardContentTypes.OAuthCard:
                var signin = attachment.GetContentAs<SigninCard>() ?? new SigninCard();
                return Card(capabilities, signin.Text ?? "", [], signin.Buttons);
            case CardContentTypes.VideoCard or CardContentTypes.AudioCard or CardContentTypes.AnimationCard:
                return ReadMediaCard(attachment.ContentType, attachment.GetContentAs<VideoCard>() ?? new VideoCard(), capabilities);
            case "text/html":
                return [];
            default:
                return [ReadFile(attachment, capabilities)];
        }
    }

    private static List<FittedBlock> Card(ChannelCapabilities capabilities, string words, IEnumerable<string?>? images, IList<CardAction>? buttons)
    {
        var blocks = (images ?? []).OfType<string>().Where(url => url.Length > 0)
            .Select(url => ReadFile(new Attachment("image/*", url), capabilities)).ToList();
        var actions = (buttons ?? []).Where(action => TitleOf(action).Length > 0).ToList();
        if (words.Length > 0 || actions.Count > 0)
        {
            blocks.Add(new TextBlock(words.Length > 0 ? words : NoWords, null, actions));
        }

        return blocks;
    }

    private static List<FittedBlock> ReadMediaCard(string type, VideoCard card, ChannelCapabilities capabilities)
    {
        var kind = type switch { CardContentTypes.AudioCard => "audio/*", CardContentTypes.VideoCard => "video/*", _ => "image/*" };
        var blocks = (card.Media ?? []).Select(media => media.Url).OfType<string>()
            .Select(url => ReadFile(new Attachment(kind, url), capabilities)).ToList();
        blocks.AddRange(Card(capabilities, Words(card.Title, card.Subtitle, card.Text), [], card.Buttons));
        return blocks;
    }

    private static FittedBlock ReadFile(Attachment file, ChannelCapabilities capabilities)
    {
        var kind = MediaKindOf(file.ContentType);
        if (kind == MediaKinds.Contact && (capabilities.Media & kind) == 0)
        {
            return new TextBlock(file.Content is null ? file.Name ?? "" : VCardText.Read(ActivityJson.ToElement(file.Content).ToString()), TextFormatTypes.Plain, []);
        }

        var hasFile = !string.IsNullOrEmpty(file.ContentUrl) || kind == MediaKinds.Contact;
        if (hasFile && (capabilities.Media & kind) != 0)
        {
            return new MediaBlock(file);
        }

        // A channel without pictures may still have documents.
        if (hasFile && kind != MediaKinds.Contact && (capabilities.Media & MediaKinds.Document) != 0)
        {
            return new MediaBlock(file);
        }

        var isLink = file.ContentUrl?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;
        var name = file.Name ?? file.ContentType ?? "";
        return new TextBlock(isLink && file.Name is null ? file.ContentUrl! : isLink ? $"{name}: {file.ContentUrl}" : name, TextFormatTypes.Plain, []);
    }

    private static void AddPlace(List<FittedBlock> blocks, Entity entity, ChannelCapabilities capabilities)
    {
        var where = entity switch
        {
            GeoCoordinates coordinates => coordinates,
            Place { Geo: { } geo } place => Named(ActivityJson.FromObject<GeoCoordinates>(geo), place.Name),
            _ => null,
        };
        if (where is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return;
        }

        if ((capabilities.Media & MediaKinds.Location) != 0)
        {
            blocks.Add(new PlaceBlock(where));
            return;
        }

        var map = string.Create(CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}");
        blocks.Add(new TextBlock(where.Name is { Length: > 0 } name ? $"{name}: {map}" : map, TextFormatTypes.Plain, []));
    }

    private static GeoCoordinates? Named(GeoCoordinates? where, string? name)
    {
        if (where is not null)
        {
            where.Name ??= name;
        }

        return where;
    }

    private static MediaKinds MediaKindOf(string? contentType) => contentType?.Split('/')[0].ToLowerInvariant() switch
    {
        "image" => MediaKinds.Image,
        "audio" => MediaKinds.Audio,
        "video" => MediaKinds.Video,
        "text" when contentType.StartsWith("text/vcard", StringComparison.OrdinalIgnoreCase) => MediaKinds.Contact,
        _ => MediaKinds.Document,
    };

    private static string Words(string? title, string? subtitle, string? text) => string.Join(
        "\n\n", new[] { string.IsNullOrWhiteSpace(title) ? null : $"**{title.Trim()}**", subtitle, text }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string WordsOf(ReceiptCard receipt)
    {
        var lines = (receipt.Facts ?? []).Select(fact => $"{fact.Key}: {fact.Value}")
            .Concat((receipt.Items ?? []).Select(item => $"- {(item.Quantity is null ? "" : $"{item.Quantity} × ")}{item.Title} {item.Subtitle}: {item.Price}"));
        string?[] totals = [receipt.Tax is null ? null : $"Tax: {receipt.Tax}", receipt.Vat is null ? null : $"VAT: {receipt.Vat}", receipt.Total is null ? null : $"**Total: {receipt.Total}**"];
        return Words(receipt.Title, string.Join("\n", lines), string.Join("  \n", totals.OfType<string>()));
    }
}

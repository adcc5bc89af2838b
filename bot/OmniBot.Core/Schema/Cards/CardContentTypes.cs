namespace OmniBot.Core.Schema;

/// <summary>Media types of cards as attachments. Source: Activity Protocol Cards; Teams, "Types of cards".</summary>
public static class CardContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string AnimationCard = Schema.AnimationCard.ContentType;
    public const string AudioCard = Schema.AudioCard.ContentType;
    public const string HeroCard = Schema.HeroCard.ContentType;
    public const string OAuthCard = Schema.OAuthCard.ContentType;
    public const string ReceiptCard = Schema.ReceiptCard.ContentType;
    public const string SigninCard = Schema.SigninCard.ContentType;
    public const string ThumbnailCard = Schema.ThumbnailCard.ContentType;
    public const string VideoCard = Schema.VideoCard.ContentType;
    public const string FileConsentCard = Schema.FileConsentCard.ContentType;
    public const string FileDownloadInfo = Schema.FileDownloadInfo.ContentType;
    public const string FileInfoCard = Schema.FileInfoCard.ContentType;
    public const string ListCard = Schema.ListCard.ContentType;
    public const string O365ConnectorCard = Schema.O365ConnectorCard.ContentType;
}

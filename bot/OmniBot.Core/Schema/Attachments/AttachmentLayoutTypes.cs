namespace OmniBot.Core.Schema;

/// <summary>Layouts of several attachments.</summary>
public static class AttachmentLayoutTypes
{
    public const string List = "list";
    public const string Carousel = "carousel";
}

using OmniBot.Desk.Files;

namespace OmniBot.Tests.Desk.Files;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("image/PNG", null, "image/png", true)]
    [InlineData("image/jpeg; x=1", null, "image/jpeg", true)]
    [InlineData("image/*", "image/webp", "image/webp", true)]
    [InlineData(null, "application/pdf", "application/pdf", false)]
    [InlineData("image/svg+xml", "image/png", "image/svg+xml", false)]
    [InlineData("text/html\r\nX: y", null, "application/octet-stream", false)]
    [InlineData("no type", "", "application/octet-stream", false)]
    public void Only_raster_pictures_open_in_the_browser(string? said, string? stored, string type, bool isPicture)
    {
        Assert.Equal(type, FileKind.Choose(said, stored));
        Assert.Equal(isPicture, FileKind.IsPicture(type));
    }

    [Theory]
    [InlineData("../../a.pdf", "a.pdf")]
    [InlineData("c:\\x\\a\r\n.pdf", "a.pdf")]
    [InlineData("..", "file")]
    [InlineData(null, "file")]
    public void A_name_has_no_folder(string? given, string name) => Assert.Equal(name, FileKind.NameOf(given));
}

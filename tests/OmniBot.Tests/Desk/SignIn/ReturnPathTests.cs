using OmniBot.Desk.SignIn;

namespace OmniBot.Tests.Desk.SignIn;

public sealed class ReturnPathTests
{
    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/queues?open=1")]
    [InlineData("/desk?tab=all")]
    public void A_path_of_the_desk_is_kept(string path) => Assert.Equal(path, ReturnPath.Of(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("desk")]
    [InlineData("/")]
    [InlineData("/deskx")]
    [InlineData("/desk@evil.example")]
    [InlineData("//evil.example/desk")]
    [InlineData("https://evil.example/desk/")]
    [InlineData("/desk/\r\nSet-Cookie: x=1")]
    [InlineData("/desk/\\evil")]
    [InlineData("/desk/ä")]
    [InlineData("/desk/signin")]
    [InlineData("/desk/signout")]
    public void Anything_else_becomes_the_first_page(string? path) => Assert.Equal("/desk", ReturnPath.Of(path));
}

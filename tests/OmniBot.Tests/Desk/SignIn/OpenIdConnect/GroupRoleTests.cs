using System.Security.Claims;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.SignIn.OpenIdConnect;

namespace OmniBot.Tests.Desk.SignIn.OpenIdConnect;

public sealed class GroupRoleTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(null, "other")]
    [InlineData(null, "AGENTS")]
    [InlineData(DeskRole.Agent, "other agents")]
    [InlineData(DeskRole.Agent, "auditors agents")]
    [InlineData(DeskRole.Admin, "agents admins supervisors")]
    [InlineData(DeskRole.Auditor, "auditors")]
    public void Of_several_groups_the_strongest_role_counts(DeskRole? role, string groups)
    {
        var person = new ClaimsPrincipal(new ClaimsIdentity(groups.Split(' ').Select(group => new Claim("groups", group))));
        Assert.Equal(role, GroupRole.Of(person, Options()));
    }

    [Theory]
    [InlineData("https://idp.example", "desk", true)]
    [InlineData("http://127.0.0.1:5001", "desk", true)]
    [InlineData("http://idp.example", "desk", false)]
    [InlineData("idp.example", "desk", false)]
    [InlineData("https://idp.example", "", false)]
    [InlineData("", "", true)]
    public void A_provider_needs_https_and_a_client(string authority, string client, bool isRight)
    {
        var options = Options();
        (options.Authority, options.ClientId) = (authority, client);
        Assert.Equal(isRight, new ProviderValidator().Validate(null, options).Succeeded);
        options.GroupRoles.Clear();
        Assert.Equal(authority.Length == 0, new ProviderValidator().Validate(null, options).Succeeded);
    }

    private static DeskOpenIdConnectOptions Options() => new()
    {
        GroupRoles =
        {
            ["agents"] = DeskRole.Agent, ["supervisors"] = DeskRole.Supervisor, ["admins"] = DeskRole.Admin, ["auditors"] = DeskRole.Auditor,
        },
    };
}

using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.SignIn;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>Every endpoint of the desk that the running server has, as nobody and in every role. A new endpoint fails until the table names it.</summary>
public sealed class AuthorisationMatrixTests
{
    private const People Signed = People.Agent | People.Supervisor | People.Admin | People.Auditor;
    private const People Everyone = People.Nobody | Signed;
    private const People Supervisors = People.Supervisor | People.Admin;
    private const People Auditors = People.Auditor | People.Admin;

    /// <summary>Who is let in. Who is not is sent to the sign-in when not signed in, and else gets a 403.</summary>
    private static readonly Dictionary<string, People> s_expected = new()
    {
        ["GET /desk"] = Signed,
        ["POST /desk"] = Signed,
        ["GET /desk/board"] = Supervisors,
        ["POST /desk/board"] = Supervisors,
        ["GET /desk/history"] = Signed,
        ["POST /desk/history"] = Signed,
        ["GET /desk/history.csv"] = Signed,

        // Whose file, is asked of the conversation.
        ["GET /desk/files/{conversation}/{sequence}/{index}"] = Signed,
        ["GET /desk/audit"] = Auditors,
        ["POST /desk/audit"] = Auditors,
        ["GET /desk/admin"] = People.Admin,
        ["POST /desk/admin"] = People.Admin,
        ["GET /desk/admin/agents"] = People.Admin,
        ["POST /desk/admin/agents"] = People.Admin,
        ["GET /desk/admin/dispositions"] = People.Admin,
        ["POST /desk/admin/dispositions"] = People.Admin,
        ["GET /desk/admin/queues"] = People.Admin,
        ["POST /desk/admin/queues"] = People.Admin,
        ["GET /desk/admin/replies"] = People.Admin,
        ["POST /desk/admin/replies"] = People.Admin,
        ["GET /desk/admin/skills"] = People.Admin,
        ["POST /desk/admin/skills"] = People.Admin,

        ["ANY /_blazor"] = Signed,
        ["ANY /_blazor/negotiate"] = Signed,
        ["ANY /_blazor/disconnect"] = Signed,
        ["ANY /_blazor/initializers"] = Signed,

        ["GET /desk/signin"] = Everyone,
        ["POST /desk/signin"] = Everyone,
        ["GET /desk/signin.css"] = Everyone,
        ["HEAD /desk/signin.css"] = Everyone,
        ["GET /desk/signin/external"] = Everyone,

        // The sign-in page's too.
        ["GET /desk/assets/desk.css"] = Everyone,
        ["HEAD /desk/assets/desk.css"] = Everyone,
        ["GET /desk/assets/desk.js"] = Everyone,
        ["HEAD /desk/assets/desk.js"] = Everyone,
        ["GET /desk/assets/blazor.web.js"] = Everyone,
        ["HEAD /desk/assets/blazor.web.js"] = Everyone,
        ["GET /desk/assets/desk.svg"] = Everyone,
        ["HEAD /desk/assets/desk.svg"] = Everyone,

        // Steps of a sign-in: who has none left, or isn't there yet, is led to the beginning.
        ["GET /desk/signin/code"] = People.None,
        ["POST /desk/signin/code"] = People.None,
        ["GET /desk/signin/recovery"] = People.None,
        ["POST /desk/signin/recovery"] = People.None,
        ["GET /desk/signin/external/done"] = People.None,
        ["GET /desk/signin/password"] = Signed,
        ["POST /desk/signin/password"] = Signed,

        // Only for who has no codes yet.
        ["GET /desk/signin/setup"] = People.Agent | People.Auditor,
        ["POST /desk/signin/setup"] = People.Agent | People.Auditor,

        // Programs come with a key: a session at the desk is none.
        ["GET /api/desk/conversations"] = People.None,
        ["GET /api/desk/conversations/{channel}/{account}/{conversation}"] = People.None,
        ["GET /api/desk/conversations/{channel}/{account}/{conversation}/transcript"] = People.None,
        ["POST /api/desk/conversations/{channel}/{account}/{conversation}/commands"] = People.None,
        ["PUT /api/desk/presence/{presence}"] = People.None,

        // Leads to the sign-in in any case.
        ["POST /desk/signout"] = People.None,
    };

    [Flags]
    private enum People
    {
        None = 0,
        Nobody = 1,
        Agent = 2,
        Supervisor = 4,
        Admin = 8,
        Auditor = 16,
    }

    private enum Answer
    {
        Other,
        LetIn,
        SignInFirst,
        Forbidden,
    }

    [Fact]
    public async Task Every_endpoint_lets_in_whom_the_table_names_and_nobody_else()
    {
        await using var host = await StartAsync();
        var endpoints = Endpoints(host);
        var wrong = new List<string>();
        wrong.AddRange(endpoints.Except(s_expected.Keys).Select(name => $"{name} is not in the table"));
        wrong.AddRange(s_expected.Keys.Except(endpoints).Select(name => $"{name} is in the table only"));

        List<(People Person, DeskBrowser Browser)> people = [(People.Nobody, new DeskBrowser(host))];
        foreach (var role in Enum.GetValues<DeskRole>())
        {
            people.Add((Enum.Parse<People>(role.ToString()), await SignInAsync(host, role)));
        }

        foreach (var (person, browser) in people)
        {
            // The sign-out last, since it ends the session.
            foreach (var name in endpoints.Where(s_expected.ContainsKey).OrderBy(name => name.EndsWith("/signout", StringComparison.Ordinal)))
            {
                var (method, path) = (name.Split(' ')[0], name.Split(' ')[1].Replace("{presence}", "Away", StringComparison.Ordinal).Replace('{', 'x').Replace('}', 'x'));
                var right = s_expected[name].HasFlag(person) ? Answer.LetIn
                    : person == People.Nobody || path.StartsWith("/desk/sign", StringComparison.Ordinal)
                        || path.StartsWith("/api/", StringComparison.Ordinal) ? Answer.SignInFirst
                    : Answer.Forbidden;
                foreach (var one in method == "ANY" ? ["GET", "POST"] : new[] { method })
                {
                    if (await CallAsync(browser, one, path) != right)
                    {
                        wrong.Add($"{one} {path} as {person}: {(int)browser.Response.StatusCode} {browser.Location} and not {right}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>With an identity provider, so that the endpoints for it are there; nobody goes to it.</summary>
    private static async Task<DeskHost> StartAsync()
    {
        var host = await DeskHost.StartAsync(
            null,
            "--Desk:OpenIdConnect:Authority", "http://127.0.0.1:9",
            "--Desk:OpenIdConnect:ClientId", "desk",
            "--Desk:OpenIdConnect:GroupRoles:desk-agents", "Agent");
        host.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(DeskSchemes.OpenIdConnect).ConfigurationManager =
            new StaticConfigurationManager<OpenIdConnectConfiguration>(new OpenIdConnectConfiguration { AuthorizationEndpoint = "http://127.0.0.1:9/authorize" });
        return host;
    }

    /// <summary>Each as method and route; ANY when the endpoint takes all methods.</summary>
    private static List<string> Endpoints(DeskHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"])
                .Select(method => (Method: method, Route: "/" + endpoint.RoutePattern.RawText!.Trim('/'))))
            .Where(endpoint => new[] { "/desk", "/api/desk", "/_blazor" }.Any(start => endpoint.Route.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .Select(endpoint => $"{endpoint.Method} {endpoint.Route}")
            .Distinct(),
    ];

    private static async Task<DeskBrowser> SignInAsync(DeskHost host, DeskRole role)
    {
        var id = $"first-{role}".ToLowerInvariant();
        await host.AddAgentAsync(id, role);
        var browser = await new DeskBrowser(host).SignInAsync(id, DeskHost.Password);
        if (role is DeskRole.Supervisor or DeskRole.Admin)
        {
            await browser.GetAsync("/desk/signin/setup");
            await browser.PostAgainAsync("/desk/signin/setup", ("code", Rfc6238.CodeAt(browser.Key(), host.Time.GetUtcNow())));
        }

        Assert.NotNull(browser.Session);
        return browser;
    }

    /// <summary>A form is sent with a right antiforgery token, so that the answer is the endpoint's own.</summary>
    private static async Task<Answer> CallAsync(DeskBrowser browser, string method, string path)
    {
        if (method == "POST")
        {
            await browser.GetAsync("/desk/signin");
            await browser.PostAgainAsync(path);
        }
        else
        {
            await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        }

        var isToSignIn = browser.Location is { } location && new Uri(browser.Url, location).AbsolutePath == "/desk/signin";
        return (int)browser.Response.StatusCode switch
        {
            200 or 204 or 400 or 404 or 405 or 409 or 415 or 422 => Answer.LetIn,
            302 => isToSignIn ? Answer.SignInFirst : Answer.LetIn,
            401 => Answer.SignInFirst,
            403 => Answer.Forbidden,
            _ => Answer.Other,
        };
    }
}

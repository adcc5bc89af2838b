using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>A browser without script: it keeps cookies, sends forms with their hidden fields, and follows redirects only when told.</summary>
internal sealed partial class DeskBrowser : IDisposable
{
    private readonly HttpClient _client;

    public DeskBrowser(DeskHost host, string language = "en", CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        Url = new Uri(host.Url);
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = Url };
        _client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
    }

    public Uri Url { get; }

    public CookieContainer Cookies { get; }

    /// <summary>The last page's text.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Where the last answer led; null when it was no redirect.</summary>
    public string? Location { get; private set; }

    public HttpResponseMessage Response { get; private set; } = new();

    public string? Session => Cookie("omnibot.desk");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public string? Cookie(string name) => Cookies.GetCookies(Url).FirstOrDefault(cookie => cookie.Name == name)?.Value;

    public async Task<DeskBrowser> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Loads the page and sends its form with the given fields.</summary>
    public async Task<DeskBrowser> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        await GetAsync(path);
        return await PostAgainAsync(path, fields);
    }

    /// <summary>Sends the form of the page that is shown.</summary>
    public Task<DeskBrowser> PostAgainAsync(string path, params (string Name, string Value)[] fields) =>
        PostRawAsync(path, [.. Hidden().Where(hidden => !fields.Any(field => field.Name == hidden.Name)), .. fields]);

    public Task<DeskBrowser> PostRawAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

    public Task<DeskBrowser> SignInAsync(string name, string password) => PostAsync("/desk/signin", ("name", name), ("password", password));

    /// <summary>The key that the set-up page shows.</summary>
    public byte[] Key() => Rfc6238.Decode(WebUtility.HtmlDecode(KeyText().Match(Page).Groups[1].Value));

    public void Dispose() => _client.Dispose();

    private IEnumerable<(string Name, string Value)> Hidden() =>
        HiddenField().Matches(Page).Select(field => (field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)));

    public async Task<DeskBrowser> SendAsync(HttpRequestMessage request)
    {
        Response = await _client.SendAsync(request, Token);
        Page = await Response.Content.ReadAsStringAsync(Token);
        Location = Response.Headers.Location?.OriginalString;
        return this;
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)" />""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("""<code id="key">([^<]*)</code>""")]
    private static partial Regex KeyText();
}

using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Connectors.Crm.Embedded;
using OmniBot.Core.Crm;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Help;

public sealed class HelpPagesTests : IAsyncLifetime
{
    private EngineHost? _host;
    private HttpClient? _http;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await EngineHost.StartAsync((_, _) => Task.CompletedTask);
        _http = new HttpClient { BaseAddress = new Uri(_host.Url) };
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _host!.DisposeAsync();
    }

    [Fact]
    public async Task An_article_is_a_page_that_runs_no_script_and_names_its_language()
    {
        using var response = await GetAsync("/help/delivery", "text/html");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("default-src 'none'; style-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<h1>How long does delivery take?</h1>", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"de\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        using var style = await GetAsync("/help/help.css", "text/css");
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/help/delivery", "de-AT,en;q=0.5", "de")]
    [InlineData("/help/delivery", "en;q=0.2,de;q=0.9", "de")]
    [InlineData("/help/delivery", "fr", "en")]
    [InlineData("/help/delivery?lang=de", "en", "de")]
    public async Task The_language_is_the_one_asked_for(string path, string accepted, string language)
    {
        using var response = await GetAsync(path, "text/html", accepted);
        Assert.Contains($"<html lang=\"{language}\">", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_articles_say_is_encoded()
    {
        var article = new Article(
            "evil", "en", "</title><script>alert(1)</script>{{body}} & \"more\"", "<img src=x onerror=alert(1)>\nsecond line\n\n{{title}}", "/help/evil page");
        await _host!.App.Services.GetRequiredService<EmbeddedCrmRecords>().PutArticleAsync(new StoredArticle(article, ""), Cancellation);

        using var response = await GetAsync("/help/evil%20page", "text/html");
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "<h1>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{body}} &amp; &quot;more&quot;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<p>&lt;img src=x onerror=alert(1)&gt;<br>\n    second line</p>\n    <p>{{title}}</p>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/help/nothing")]
    [InlineData("/help/")]
    [InlineData("/help/..%2fdelivery")]
    public async Task An_unknown_page_is_404_as_a_page_for_browsers_and_as_a_problem_for_programs(string path)
    {
        using var page = await GetAsync(path, "text/html");
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        using var problem = await GetAsync(path, "application/json");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (problem.StatusCode, problem.Content.Headers.ContentType!.MediaType));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string accept, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await _http!.SendAsync(request, Cancellation);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OmniBot.Channels.WebChat;
using OmniBot.Connectors.Crm.Embedded;
using OmniBot.Core.Crm;

namespace OmniBot.Host.Help;

/// <summary>The embedded CRM's articles whose source is a path below <c>/help</c>, as pages at that path.</summary>
internal static class HelpEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    public static IEndpointRouteBuilder MapHelp(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/help/help.css", ["GET", "HEAD"], (HttpResponse response) =>
        {
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.CacheControl = "no-cache";
            return TypedResults.Text(HelpPage.Style, "text/css; charset=utf-8");
        });
        endpoints.MapMethods("/help/{**page}", ["GET", "HEAD"], ShowAsync);
        return endpoints;
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ShowAsync(
        HttpContext context, string? page, string? lang, EmbeddedCrmRecords records, IOptions<WebChatOptions> options, CancellationToken cancellationToken)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptLanguage}";
        var articles = (await records.ListArticlesAsync(cancellationToken))
            .Select(stored => stored.Article)
            .Where(article => IsAt(article, $"/help/{page}"))
            .ToList();
        if (articles.Count == 0)
        {
            var isBrowser = context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
            return isBrowser
                ? TypedResults.Text(HelpPage.Missing(options.Value.BotName), Html, statusCode: StatusCodes.Status404NotFound)
                : TypedResults.Problem("There is no such help page.", statusCode: StatusCodes.Status404NotFound);
        }

        var article = Choose(articles, lang, context.Request);
        return TypedResults.Text(HelpPage.Of(article, articles.Where(other => other.Language != article.Language), options.Value.BotName), Html);
    }

    // The path has been decoded, the source may be written either way.
    private static bool IsAt(Article article, string path) =>
        article.Source.Equals(path, StringComparison.OrdinalIgnoreCase)
        || Uri.UnescapeDataString(article.Source).Equals(path, StringComparison.OrdinalIgnoreCase);

    /// <summary>In the language that the query names, or the browser prefers, or English, or any.</summary>
    private static Article Choose(List<Article> articles, string? lang, HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0])
            .Prepend(lang)
            .Append("en")
            .Select(language => articles.Find(article => article.Language.Equals(language, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(article => article is not null) ?? articles[0];
}

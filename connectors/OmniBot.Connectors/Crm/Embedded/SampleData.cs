using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>Invented customers, orders and articles, from the JSON files in the folder SampleData.</summary>
internal static class SampleData
{
    private static readonly string[] s_languages = ["en", "de"];

    public static IReadOnlyList<Customer> Customers() => Read("customers", SampleDataJson.Default.CustomerArray);

    /// <summary>Orders whose dates are counted from the given time.</summary>
    public static IReadOnlyList<Order> Orders(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return
        [
            .. Read("orders", SampleDataJson.Default.SampleOrderArray).Select(order => new Order(
                order.Number,
                order.CustomerId,
                order.Status,
                now.AddDays(-order.PlacedDaysAgo).AddMinutes(-order.PlacedDaysAgo),
                order.ExpectedInDays is { } days ? today.AddDays(days) : null,
                order.Tracking,
                "EUR",
                order.Lines)),
        ];
    }

    public static IReadOnlyList<StoredArticle> Articles() =>
    [
        .. s_languages.SelectMany(language => Read($"articles.{language}", SampleDataJson.Default.SampleArticleArray)
            .Select(article => new StoredArticle(
                new Article(article.Id, language, article.Title, article.Body, article.Source), article.Keywords))),
    ];

    private static T[] Read<T>(string file, JsonTypeInfo<T[]> type)
    {
        using var stream = typeof(SampleData).Assembly.GetManifestResourceStream(
            $"OmniBot.Connectors.Crm.Embedded.SampleData.{file}.json")!;
        return JsonSerializer.Deserialize(stream, type)!;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Schema;

/// <summary>Activities that Teams sent, where the fixtures are at hand.</summary>
public sealed class ChannelFixtureTests
{
    [Fact]
    public void Captured_Teams_activities_are_written_as_they_were_read()
    {
        var folder = FixtureFolder();
        Assert.SkipWhen(folder is null, "The captured payloads are not beside the repository.");

        var activities = Directory.GetFiles(folder!, "*.json")
            .Select(file => (Name: Path.GetFileName(file), Json: File.ReadAllText(file)))
            .Where(file => JsonNode.Parse(file.Json) is JsonObject fields && fields["type"]?.GetValueKind() == JsonValueKind.String)
            .ToList();

        Assert.NotEmpty(activities);
        Assert.All(activities, file => JsonTrees.AssertSame(
            WithoutNulls(file.Json), WithoutNulls(ActivityJson.SerializeToString(ActivityJson.Deserialize(file.Json)))));
    }

    private static string? FixtureFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OmniBot.sln")))
            {
                var fixtures = Path.Combine(folder.Parent!.FullName, "shared", "fixtures", "channels", "teams");
                return Directory.Exists(fixtures) ? fixtures : null;
            }
        }

        return null;
    }

    // A known field that is null may be dropped.
    private static string WithoutNulls(string json)
    {
        var root = JsonNode.Parse(json)!;
        Strip(root);
        return root.ToJsonString();

        static void Strip(JsonNode? node)
        {
            if (node is JsonObject fields)
            {
                foreach (var empty in fields.Where(field => field.Value is null).Select(field => field.Key).ToList())
                {
                    fields.Remove(empty);
                }

                foreach (var field in fields)
                {
                    Strip(field.Value);
                }
            }
            else if (node is JsonArray items)
            {
                foreach (var item in items)
                {
                    Strip(item);
                }
            }
        }
    }
}

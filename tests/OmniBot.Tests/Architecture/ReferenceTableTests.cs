using System.Xml.Linq;

namespace OmniBot.Tests.Architecture;

/// <summary>Which project may refer to which: the table that keeps channels, dialogs, recognition and connectors apart.</summary>
public sealed class ReferenceTableTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["OmniBot.Core"] = [],
        ["OmniBot.Channels"] = ["OmniBot.Core"],
        ["OmniBot.Desk"] = ["OmniBot.Core"],
        ["OmniBot.Expressions"] = [],
        ["OmniBot.Dialogs"] = ["OmniBot.Core", "OmniBot.Expressions"],
        ["OmniBot.Nlu"] = ["OmniBot.Core"],
        ["OmniBot.Packs"] = ["OmniBot.Core", "OmniBot.Dialogs"],
        ["OmniBot.Connectors"] = ["OmniBot.Core"],
        ["OmniBot.Host"] = ["OmniBot.Core", "OmniBot.Channels", "OmniBot.Desk", "OmniBot.Dialogs", "OmniBot.Nlu", "OmniBot.Packs", "OmniBot.Connectors", "OmniBot.Expressions"],
        ["OmniBot.Cli"] = ["OmniBot.Core", "OmniBot.Channels", "OmniBot.Desk", "OmniBot.Dialogs", "OmniBot.Nlu", "OmniBot.Packs", "OmniBot.Connectors", "OmniBot.Expressions", "OmniBot.Host"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles().Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_the_table_allows(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(s_allowed.ContainsKey(name), $"{name} is not in the table.");
        var references = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
        Assert.Empty(references.Except(s_allowed[name]));
    }

    [Fact]
    public void Core_needs_neither_the_web_server_nor_orleans()
    {
        var core = XDocument.Load(Path.Combine(Repository.Root, "bot/OmniBot.Core/OmniBot.Core.csproj"));
        Assert.Empty(core.Descendants("FrameworkReference"));
        Assert.DoesNotContain(
            core.Descendants("PackageReference"), package => ((string)package.Attribute("Include")!).Contains("Orleans", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dialogs")]
    [InlineData("bot/OmniBot.Channels")]
    public void Only_the_host_runs_on_orleans(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories).Where(IsSource))
        {
            Assert.DoesNotContain("using Orleans", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> ProjectFiles() =>
        new[] { "bot", "dialogs", "connectors" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories));

    private static bool IsSource(string file) => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("\\obj\\", StringComparison.Ordinal);
}

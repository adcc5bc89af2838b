using System.Text.Json;
using OmniBot.IntegrationTests.Node;

namespace OmniBot.IntegrationTests.DirectLineJs;

/// <summary>Runs <c>client.js</c>.</summary>
internal static class NodeClient
{
    private static readonly NodeFolder s_node = new("DirectLineJs", "botframework-directlinejs");

    /// <summary>Installs what the client needs, or skips the test where that can't be.</summary>
    public static Task InstallAsync(CancellationToken cancellationToken) => s_node.InstallAsync(cancellationToken);

    /// <summary>Talks with a server, and gives what the client saw.</summary>
    /// <param name="server">URL without a slash at the end.</param>
    /// <param name="mode"><c>socket</c> or <c>polling</c>.</param>
    /// <param name="cancellationToken">Ends the client.</param>
    public static async Task<JsonElement> TalkAsync(string server, string mode, CancellationToken cancellationToken) =>
        JsonDocument.Parse(await s_node.RunAsync(["client.js", server, mode], "", cancellationToken)).RootElement;
}

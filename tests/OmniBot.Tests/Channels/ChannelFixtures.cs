namespace OmniBot.Tests.Channels;

/// <summary>Captured payloads, where they are at hand.</summary>
internal static class ChannelFixtures
{
    /// <summary>The files of a folder; the test is skipped where there is none.</summary>
    public static IReadOnlyList<string> Of(string channel, string pattern)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "fixtures", "channels", channel);
        Assert.SkipUnless(Directory.Exists(folder), "The captured payloads are not beside the repository.");
        return [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal)];
    }
}

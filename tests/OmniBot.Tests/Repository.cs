namespace OmniBot.Tests;

/// <summary>Finds the checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>OmniBot.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OmniBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("There is no OmniBot.sln above the tests.");
    }
}

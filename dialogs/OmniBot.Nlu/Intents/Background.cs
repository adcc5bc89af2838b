namespace OmniBot.Nlu.Intents;

/// <summary>General off-topic utterances in several languages: what people type at a bot that is not made for it.</summary>
internal static class Background
{
    public static IReadOnlyList<string> Utterances { get; } = Load();

    private static List<string> Load()
    {
        using var stream = typeof(Background).Assembly.GetManifestResourceStream("OmniBot.Nlu.Intents.background.txt")!;
        using var reader = new StreamReader(stream);
        var utterances = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                utterances.Add(line);
            }
        }

        return utterances;
    }
}

using System.Reflection;

namespace OmniBot.Packs;

/// <summary>Reads texts that are embedded in this assembly.</summary>
internal static class EmbeddedText
{
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Nothing is embedded under the name {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System.Reflection;

namespace OmniBot.Host.Pipeline;

/// <summary>The build that runs, as it is kept with each turn.</summary>
internal static class BuildVersion
{
    public static string Text { get; } =
        typeof(BuildVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}

using System.Collections;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace OmniBot.Host.Configuration;

/// <summary>Refuses settings that nothing reads: a misspelt name would silently leave the default.</summary>
internal static class SettingsCheck
{
    /// <summary>Prefix of environment variables that are settings: <c>OMNIBOT_Storage__Path</c>.</summary>
    public const string EnvironmentPrefix = "OMNIBOT_";

    private static readonly HashSet<string> s_ofTheFramework = new(StringComparer.OrdinalIgnoreCase)
    {
        "Logging", "Kestrel", "AllowedHosts", "Urls", "Environment", "ContentRoot", "ApplicationName", "WebRoot",
        "Http_Ports", "Https_Ports", "HostOptions", "ShutdownTimeoutSeconds", "ReloadConfigOnChange", "hostBuilder",
    };

    /// <summary>Checks every setting of files, command line and prefixed environment variables against the sections' option types.</summary>
    /// <exception cref="SettingsException">A setting is not known.</exception>
    public static void Check(IConfigurationRoot configuration, IReadOnlyDictionary<string, Type> sections)
    {
        foreach (var provider in configuration.Providers)
        {
            if (SourceOf(provider) is { } source)
            {
                foreach (var key in LeavesOf(provider, null))
                {
                    CheckKey(key, source, sections);
                }
            }
        }
    }

    private static string? SourceOf(IConfigurationProvider provider) => provider switch
    {
        JsonConfigurationProvider json => json.Source.Path ?? "a JSON file",
        CommandLineConfigurationProvider => "the command line",
        EnvironmentVariablesConfigurationProvider variables when variables.ToString().Contains(EnvironmentPrefix, StringComparison.Ordinal) =>
            "an environment variable",
        _ => null,
    };

    private static IEnumerable<string> LeavesOf(IConfigurationProvider provider, string? parent)
    {
        foreach (var name in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = parent is null ? name : ConfigurationPath.Combine(parent, name);
            if (provider.TryGet(key, out _))
            {
                yield return key;
            }

            foreach (var leaf in LeavesOf(provider, key))
            {
                yield return leaf;
            }
        }
    }

    private static void CheckKey(string key, string source, IReadOnlyDictionary<string, Type> sections)
    {
        var parts = key.Split(ConfigurationPath.KeyDelimiter);
        if (s_ofTheFramework.Contains(parts[0]))
        {
            return;
        }

        foreach (var (section, type) in sections)
        {
            var path = section.Split(ConfigurationPath.KeyDelimiter);
            if (parts.Length >= path.Length && parts.Take(path.Length).SequenceEqual(path, StringComparer.OrdinalIgnoreCase))
            {
                // A null or empty section is written in JSON as the section's own key.
                if (parts.Length > path.Length)
                {
                    CheckProperty(key, parts.AsSpan(path.Length), type, source);
                }

                return;
            }

            if (path.Take(parts.Length).SequenceEqual(parts, StringComparer.OrdinalIgnoreCase))
            {
                return;
            }
        }

        throw Unknown(key, source, sections.Keys
            .Select(section => Nearest(string.Join(ConfigurationPath.KeyDelimiter, parts.Take(section.Split(ConfigurationPath.KeyDelimiter).Length)), [section]))
            .FirstOrDefault(nearest => nearest is not null));
    }

    private static void CheckProperty(string key, ReadOnlySpan<string> parts, Type type, string source)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type))
            {
                return;
            }

            var name = parts[i];
            var property = type.GetProperties().FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                throw Unknown(key, source, Nearest(name, type.GetProperties().Select(candidate => candidate.Name)));
            }

            type = property.PropertyType;
        }
    }

    private static SettingsException Unknown(string key, string source, string? nearest) =>
        new($"Unknown setting '{key}' in {source}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}");

    private static string? Nearest(string name, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();

    private static int Distance(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var current = new int[other.Length + 1];
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }

            previous = current;
        }

        return previous[^1];
    }
}

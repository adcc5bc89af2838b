using System.Text.RegularExpressions;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.Composer;

/// <summary>Finds the colleagues whom a note mentions by <c>@</c> and their id.</summary>
internal static partial class NoteMentions
{
    public static IReadOnlyList<string> Find(string note, IReadOnlyList<AgentProfile> agents) =>
        [.. Mention().Matches(note)
            .Select(match => agents.FirstOrDefault(agent => agent.Id.Equals(match.Groups[1].Value.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))?.Id)
            .OfType<string>()
            .Distinct()];

    [GeneratedRegex(@"(?<![\w.@])@([\w.\-]{1,64})")]
    private static partial Regex Mention();
}

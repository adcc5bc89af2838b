using System.Text.RegularExpressions;
using OmniBot.Core.Desk.Assistance;

namespace OmniBot.Desk.Assistance;

/// <summary>Counts the words of small English and German lists; a word counts the other way behind a "not".</summary>
/// <remarks>It knows no irony and no context, so the desk shows it as a hint only.</remarks>
internal sealed partial class WordSentiment : IMessageSentiment
{
    private static readonly HashSet<string> s_good = Words(
        "thanks thank great good perfect excellent helpful nice love happy awesome wonderful super " +
        "danke dankeschön toll gut prima perfekt hilfreich klasse freundlich zufrieden wunderbar freut freue");

    private static readonly HashSet<string> s_bad = Words(
        "bad terrible awful horrible angry annoyed annoying useless worst broken disappointed disappointing unacceptable ridiculous scam hate furious complaint refund late never wrong " +
        "schlecht schlimm furchtbar wütend ärgerlich verärgert nervt nutzlos kaputt enttäuscht enttäuschend unverschämt unmöglich frechheit betrug sauer beschwerde falsch katastrophe inakzeptabel");

    private static readonly HashSet<string> s_not = Words("not no isn't wasn't don't doesn't didn't nicht kein keine nie");

    public CustomerMood Read(IReadOnlyList<string> messages, string? language)
    {
        var sum = 0;
        foreach (var message in messages.TakeLast(6))
        {
            var before = "";
            foreach (Match match in Word().Matches(message))
            {
                var word = match.Value.ToLowerInvariant();
                var value = s_good.Contains(word) ? 1 : s_bad.Contains(word) ? -1 : 0;
                sum += s_not.Contains(before) ? -value : value;
                before = word;
            }
        }

        return sum switch
        {
            <= -1 => CustomerMood.Negative,
            >= 1 => CustomerMood.Positive,
            _ => CustomerMood.Neutral,
        };
    }

    private static HashSet<string> Words(string list) => [.. list.Split(' ')];

    [GeneratedRegex(@"[\p{L}']+")]
    private static partial Regex Word();
}

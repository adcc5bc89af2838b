using Microsoft.Extensions.Options;
using OmniBot.Core.Turns;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Questions;

/// <summary>Finds a day in a message, in the turn's language first. Days are counted in the user's time zone where the channel tells it.</summary>
internal sealed class DayReader(Texts texts, IOptions<PackOptions> options)
{
    /// <summary>Days further ahead are taken for a slip.</summary>
    private const int MaxDaysAhead = 400;

    /// <summary>The day from today on, with the number of characters that it takes in the message; null when there is none.</summary>
    public (DayWish Wish, int Length)? Read(ITurnContext turn, string text)
    {
        var today = Today(turn);
        return Find(turn, text, today) is { } found && found.Wish.Day >= today && found.Wish.Day <= today.AddDays(MaxDaysAhead) ? found : null;
    }

    public bool NamesPastDay(ITurnContext turn, string text)
    {
        var today = Today(turn);
        return Find(turn, text, today) is { } found && found.Wish.Day < today;
    }

    private (DayWish Wish, int Length)? Find(ITurnContext turn, string text, DateOnly today)
    {
        foreach (var locale in texts.LocalesFrom(turn))
        {
            if (DayFinder.Find(text, locale, today) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private DateOnly Today(ITurnContext turn)
    {
        var zone = turn.Activity.LocalTimezone;
        var known = !string.IsNullOrEmpty(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : options.Value.TimeZone;
        return DateOnly.FromDateTime(Zones.In(TurnEnvironment.Of(turn).Now, known).DateTime);
    }
}

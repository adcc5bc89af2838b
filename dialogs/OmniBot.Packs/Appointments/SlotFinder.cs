using Microsoft.Extensions.Options;
using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Appointments;

/// <summary>Finds free slots for a wish: in the part of the day, else on the day, else in the days after it.</summary>
internal sealed class SlotFinder(ICrm crm, IOptions<PackOptions> options)
{
    private readonly PackOptions _options = options.Value;

    public async Task<SlotOffer> FindAsync(ITurnContext turn, DayWish wish, CancellationToken cancellationToken)
    {
        var now = TurnEnvironment.Of(turn).Now;
        var slots = await FindAsync(At(wish.Day, wish.FromHour), At(wish.Day, wish.ToHour), now, cancellationToken);
        if (slots.Count == 0 && !wish.IsWholeDay)
        {
            slots = await FindAsync(At(wish.Day, 0), At(wish.Day, 24), now, cancellationToken);
        }

        if (slots.Count > 0)
        {
            return new SlotOffer(slots, IsLater: false);
        }

        slots = await FindAsync(At(wish.Day, 24), At(wish.Day.AddDays(_options.SlotSearchDays), 24), now, cancellationToken);
        return new SlotOffer(slots, IsLater: true);
    }

    private async Task<IReadOnlyList<Slot>> FindAsync(
        DateTimeOffset from, DateTimeOffset to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        from = from < now ? now : from;
        return from < to ? await crm.FindFreeSlotsAsync(from, to, _options.SlotChoices, cancellationToken) : [];
    }

    private DateTimeOffset At(DateOnly day, int hour) => Zones.StartOf(day, TimeSpan.FromHours(hour), _options.TimeZone);
}

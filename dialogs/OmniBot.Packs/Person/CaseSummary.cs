using OmniBot.Core.Turns;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Person;

/// <summary>Sums up for a person what the bot learned and did.</summary>
internal static class CaseSummary
{
    public static string Of(Texts texts, ITurnContext turn, TalkMemory memory, string? problem)
    {
        var lines = new List<Saying>();
        if (problem is not null)
        {
            lines.Add(Saying.Of(PersonTexts.SummaryProblem, ("problem", problem)));
        }

        AddList(PersonTexts.SummaryIntents, "intents", memory.Intents);
        lines.Add(memory.CustomerId is null
            ? PersonTexts.SummaryNoIdentity
            : Saying.Of(
                PersonTexts.SummaryIdentity, ("name", memory.CustomerName ?? ""), ("email", memory.CustomerEmail ?? "")));
        AddList(PersonTexts.SummaryOrders, "orders", memory.Orders);
        AddList(PersonTexts.SummaryAppointments, "appointments", memory.Appointments);
        AddList(PersonTexts.SummaryRules, "rules", memory.Rules);
        return string.Join('\n', lines.Select(line => texts.Get(turn, line)));

        void AddList(string name, string key, List<string> values)
        {
            if (values.Count > 0)
            {
                lines.Add(Saying.Of(name, (key, string.Join(", ", values))));
            }
        }
    }
}

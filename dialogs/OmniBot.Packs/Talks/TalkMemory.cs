using OmniBot.Packs.Questions;

namespace OmniBot.Packs.Talks;

/// <summary>What a conversation remembers beyond its open dialogs.</summary>
internal sealed class TalkMemory
{
    private const int MaxLines = 60;
    private const int MaxLineLength = 500;
    private const int MaxEntries = 20;

    /// <summary>The last 60 messages, each with who wrote it, cut to 500 characters.</summary>
    public List<string> Log { get; set; } = [];

    /// <summary>The last 20 different intents, in order.</summary>
    public List<string> Intents { get; set; } = [];

    /// <summary>The last 20 rules that fired.</summary>
    public List<string> Rules { get; set; } = [];

    /// <summary>The CRM's id of the customer whose identity was checked.</summary>
    public string? CustomerId { get; set; }

    public string? CustomerName { get; set; }

    public string? CustomerEmail { get; set; }

    /// <summary>What the user says their name is; not checked.</summary>
    public string? Name { get; set; }

    /// <summary>What the user says their e-mail address is; not checked.</summary>
    public string? Email { get; set; }

    public List<string> Orders { get; set; } = [];

    public List<string> Appointments { get; set; } = [];

    /// <summary>The last SEQUENCE sent for each appointment's calendar entry.</summary>
    public Dictionary<string, int> CalendarSequences { get; set; } = [];

    /// <summary>Messages in a row that were not understood.</summary>
    public int Misses { get; set; }

    /// <summary>Wrong pairs of number and e-mail address. They stay when the user starts over.</summary>
    public int FailedChecks { get; set; }

    public bool Rated { get; set; }

    /// <summary>The kind of the question that waits for an answer.</summary>
    public AnswerKind? OpenQuestion { get; set; }

    public void AddLine(string who, string text) =>
        Add(Log, $"{who}: {(text.Length > MaxLineLength ? text[..MaxLineLength] + "…" : text)}", MaxLines);

    public void AddIntent(string intent) => AddOnce(Intents, intent);

    public void AddRule(string rule) => Add(Rules, rule, MaxEntries);

    public void AddOrder(string number) => AddOnce(Orders, number);

    public void AddAppointment(string number) => AddOnce(Appointments, number);

    /// <summary>Forgets the user and what was talked about; the transcript and the count of wrong checks stay.</summary>
    public void StartOver()
    {
        CustomerId = CustomerName = CustomerEmail = Name = Email = null;
        Intents.Clear();
        Orders.Clear();
        Appointments.Clear();
        Misses = 0;
        OpenQuestion = null;
    }

    private static void AddOnce(List<string> list, string entry)
    {
        list.Remove(entry);
        Add(list, entry, MaxEntries);
    }

    private static void Add(List<string> list, string entry, int max)
    {
        list.Add(entry);
        if (list.Count > max)
        {
            list.RemoveAt(0);
        }
    }
}

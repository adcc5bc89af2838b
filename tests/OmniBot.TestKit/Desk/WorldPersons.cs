using OmniBot.Core.Conversations;
using OmniBot.Core.Persons;

namespace OmniBot.TestKit.Desk;

/// <summary>Who is who, in memory; tickets are not given out here.</summary>
public sealed class WorldPersons : IPersonStore
{
    private readonly List<HashSet<ConversationKey>> _persons = [];

    public ValueTask LinkAsync(ConversationKey first, ConversationKey second, LinkProof proof, string by, CancellationToken cancellationToken)
    {
        var found = _persons.Where(person => person.Contains(first) || person.Contains(second)).ToList();
        _persons.RemoveAll(found.Contains);
        _persons.Add([first, second, .. found.SelectMany(person => person)]);
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<ConversationKey>> ReadLinkedAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ConversationKey>>(
            [.. _persons.FirstOrDefault(person => person.Contains(conversation))?.Where(key => !key.Equals(conversation)) ?? []]);

    public ValueTask SaveTicketAsync(ContinueTicket ticket, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ContinueTicket?> RedeemAsync(string code, ConversationKey by, string activityId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}

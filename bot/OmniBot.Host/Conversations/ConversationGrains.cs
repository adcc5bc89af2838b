using OmniBot.Core.Conversations;

namespace OmniBot.Host.Conversations;

/// <summary>References to conversations. The framework works the types of a reference out anew each time, which costs more than the call.</summary>
internal static class ConversationGrains
{
    private static (GrainType Grain, GrainInterfaceType Interface)? s_types;

    public static IConversationGrain GetConversation(this IGrainFactory grains, ConversationKey conversation)
    {
        if (s_types is { } types)
        {
            return (IConversationGrain)grains.GetGrain(GrainId.Create(types.Grain, conversation.ToString()), types.Interface);
        }

        var reference = grains.GetGrain<IConversationGrain>(conversation.ToString());
        if (reference is GrainReference known)
        {
            s_types = (known.GrainId.Type, known.InterfaceType);
        }

        return reference;
    }
}

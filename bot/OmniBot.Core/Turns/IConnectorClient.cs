namespace OmniBot.Core.Turns;

/// <summary>The Connector service of the conversation's channel; in <c>TurnState</c> where the channel has one.</summary>
/// <remarks>
/// Names follow the SDK v4's <c>IConnectorClient</c>. Replies belong to the turn and go out by <c>ITurnContext</c>; this is for what a turn
/// can't say so: who is in a conversation, new conversations, files. Calls go out at once and are not recorded with the turn.
/// Source: Connector REST API v3, <c>botframework-channel.json</c>.
/// </remarks>
public interface IConnectorClient
{
    /// <summary>Where the service is.</summary>
    Uri BaseUri { get; }

    IConversations Conversations { get; }

    IAttachments Attachments { get; }
}

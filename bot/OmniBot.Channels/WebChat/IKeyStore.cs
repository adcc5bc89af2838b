namespace OmniBot.Channels.WebChat;

/// <summary>Keeps the key that tokens are signed with, so that they outlive a restart.</summary>
internal interface IKeyStore
{
    /// <summary>The key: the same one at each call and after each restart.</summary>
    byte[] Read();
}

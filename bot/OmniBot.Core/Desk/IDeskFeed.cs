namespace OmniBot.Core.Desk;

/// <summary>Tells open desks at once what has changed. What matters is stored: a desk that missed a notice reads it again.</summary>
public interface IDeskFeed
{
    /// <summary>Calls the handler for each change, one at a time, until the subscription is disposed.</summary>
    IDisposable Subscribe(Func<DeskNotice, ValueTask> handler);

    void Publish(DeskNotice notice);
}

using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Core.Channels;

/// <summary>A channel with a Connector service that turns may call.</summary>
public interface IConnectorSource
{
    /// <summary>The service that an activity came from; null when it may not be called.</summary>
    IConnectorClient? ConnectorOf(Activity activity);
}

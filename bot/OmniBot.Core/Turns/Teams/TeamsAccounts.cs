using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns.Teams;

/// <summary>Accounts as Teams describes them: what a plain account keeps as unknown fields gets its names.</summary>
internal static class TeamsAccounts
{
    public static TeamsChannelAccount From(ChannelAccount account) =>
        account as TeamsChannelAccount ?? ActivityJson.FromObject<TeamsChannelAccount>(ActivityJson.ToElement(account))!;
}

using Azure.Core;
using Microsoft.Extensions.DependencyInjection;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Microsoft Teams by Azure Bot Service.</summary>
public sealed class BotFrameworkConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new BotFrameworkPeer();

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TokenCredential>(new FixedCredential());

    private sealed class FixedCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new AccessToken("the-bots-token", DateTimeOffset.MaxValue));
    }
}

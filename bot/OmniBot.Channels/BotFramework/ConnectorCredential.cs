using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.BotFramework;

/// <summary>Gets the bot's own tokens for Connector services. Azure.Identity keeps and renews them.</summary>
internal sealed class ConnectorCredential(IOptions<BotFrameworkOptions> options, TokenCredential? credential = null)
{
    // Registrations in any tenant get their tokens from the Bot Framework's.
    private const string MultiTenantAuthority = "botframework.com";
    private readonly Lazy<TokenCredential?> _credential = new(() => credential ?? Create(options.Value));

    /// <summary>A token, or null for a bot without credentials.</summary>
    /// <exception cref="AuthenticationFailedException">Entra ID refuses the credentials.</exception>
    public async ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken) =>
        _credential.Value is { } source
            ? (await source.GetTokenAsync(new TokenRequestContext([options.Value.Scope]), cancellationToken)).Token
            : null;

    private static TokenCredential? Create(BotFrameworkOptions options)
    {
        if (options.AppId.Length == 0)
        {
            return null;
        }

        var tenant = options.EffectiveAppType == BotFrameworkAppType.MultiTenant ? MultiTenantAuthority : options.TenantId;
        return options.EffectiveAppType == BotFrameworkAppType.UserAssignedManagedIdentity
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.AppId))
            : options.CertificatePath.Length > 0
                ? new ClientCertificateCredential(tenant, options.AppId, CertificateOf(options), new ClientCertificateCredentialOptions
                {
                    SendCertificateChain = true, DisableInstanceDiscovery = tenant == MultiTenantAuthority,
                })
                : new ClientSecretCredential(tenant, options.AppId, options.AppPassword, new ClientSecretCredentialOptions
                {
                    DisableInstanceDiscovery = tenant == MultiTenantAuthority,
                });
    }

    private static X509Certificate2 CertificateOf(BotFrameworkOptions options) =>
        options.CertificatePath.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(options.CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword);
}

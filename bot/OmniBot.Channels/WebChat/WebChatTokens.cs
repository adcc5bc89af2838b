using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OmniBot.Channels.WebChat;

/// <summary>Issues and reads tokens: JSON Web Tokens (RFC 7519) signed with HMAC-SHA256.</summary>
/// <remarks>Web Chat reads the <c>user</c> claim itself, and takes ids that begin with <c>dl_</c> from there only.</remarks>
internal sealed class WebChatTokens(IKeyStore keys, IOptions<WebChatOptions> options, TimeProvider time)
{
    private const string Issuer = "omnibot";
    private const string Audience = "webchat";
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly Lazy<SymmetricSecurityKey> _key = new(() => new SymmetricSecurityKey(keys.Read()));

    /// <summary>A token that is good from now on for <see cref="WebChatOptions.TokenLifetime"/>.</summary>
    public string Issue(WebChatTicket ticket)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            ["conv"] = ticket.ConversationId,
            ["user"] = ticket.UserId,
            ["bot"] = ticket.BotId,
        };
        if (ticket.UserName is not null)
        {
            claims["name"] = ticket.UserName;
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            Claims = claims,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + options.Value.TokenLifetime,
            SigningCredentials = new SigningCredentials(_key.Value, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Reads a token. The ticket is there for a valid one only.</summary>
    public async Task<(TicketState State, WebChatTicket? Ticket)> ReadAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            IssuerSigningKey = _key.Value,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,

            // The handler knows the system's clock only.
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
        {
            return (TicketState.Invalid, null);
        }

        if (jwt.ValidTo <= time.GetUtcNow().UtcDateTime)
        {
            return (TicketState.Expired, null);
        }

        return TextOf(jwt, "conv") is { } conversation && TextOf(jwt, "user") is { } user && TextOf(jwt, "bot") is { } bot
            ? (TicketState.Valid, new WebChatTicket(conversation, user, TextOf(jwt, "name"), bot))
            : (TicketState.Invalid, null);
    }

    private static string? TextOf(JsonWebToken jwt, string claim) => jwt.TryGetPayloadValue<string>(claim, out var value) ? value : null;
}

namespace OmniBot.Core.Desk;

/// <summary>A sign-in elsewhere that belongs to an agent.</summary>
/// <param name="Provider">The issuer's URL, as its tokens give it.</param>
/// <param name="Key">The person's id there: OpenID Connect's <c>sub</c>.</param>
public sealed record ExternalLogin(string Provider, string Key);

using System.Text;
using System.Text.Json.Nodes;
using MimeKit;
using MimeKit.Cryptography;

namespace OmniBot.Channels.Email;

/// <summary>What the mailbox's own server found out about a mail's sender.</summary>
internal static class EmailAuthentication
{
    /// <summary><c>{spf, dkim, dmarc}</c> with the results as RFC 8601 names them; null when our server wrote none.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="authservId">Our server's name in the header; senders can write any other.</param>
    public static JsonObject? Of(MimeMessage message, string authservId)
    {
        if (authservId.Length == 0)
        {
            return null;
        }

        foreach (var header in message.Headers.Where(header => header.Field.Equals("Authentication-Results", StringComparison.OrdinalIgnoreCase)))
        {
            // Each server writes above what there was, so the first of ours is the one that is not forged.
            if (AuthenticationResults.TryParse(Encoding.UTF8.GetBytes(header.Value), out var results)
                && authservId.Equals(results.AuthenticationServiceIdentifier, StringComparison.OrdinalIgnoreCase))
            {
                var found = new JsonObject();
                foreach (var result in results.Results.Where(result => result.Method is "spf" or "dkim" or "dmarc" && !found.ContainsKey(result.Method)))
                {
                    found[result.Method] = result.Result;
                }

                return found;
            }
        }

        return null;
    }
}

using System.Net;
using System.Net.Http.Json;

namespace OmniBot.IntegrationTests.Durability;

/// <summary>A customer whose messages a vendor delivers: in order until each is accepted, and again later, as retries do.</summary>
/// <param name="conversation">The conversation's id.</param>
/// <param name="messages">What they say, in order.</param>
internal sealed class ScriptedCustomer(string conversation, IReadOnlyList<string> messages)
{
    public string Conversation => conversation;

    public IReadOnlyList<string> Messages => messages;

    /// <summary>The activity as the vendor sends it, the same at each delivery.</summary>
    public object ActivityOf(int index, string serviceUrl) => new
    {
        type = "message",
        id = $"{conversation}-m{index}",
        text = messages[index],
        locale = "en-US",
        channelId = "emulator",
        serviceUrl,
        from = new { id = $"user-{conversation}", role = "user" },
        recipient = new { id = "bot", role = "bot" },
        conversation = new { id = conversation },
    };

    /// <summary>Delivers a message until the server accepts it; a dead server is asked again.</summary>
    public async Task DeliverAsync(HttpClient client, int index, string serviceUrl, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var response = await client.PostAsJsonAsync("api/messages", ActivityOf(index, serviceUrl), cancellationToken);
                if (response.StatusCode == HttpStatusCode.Accepted)
                {
                    return;
                }

                Assert.True((int)response.StatusCode >= 500, $"The server refused a message with {(int)response.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                // The server is down: a vendor tries again.
            }

            await Task.Delay(25, cancellationToken);
        }
    }
}

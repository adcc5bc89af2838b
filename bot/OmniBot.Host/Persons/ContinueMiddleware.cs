using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Persons;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.Host.Handoff;
using OmniBot.Host.Pipeline;

namespace OmniBot.Host.Persons;

/// <summary>Lets a customer continue on another channel: gives out a link, and takes the conversation up where its code comes in.</summary>
/// <remarks>
/// Who has the code was given it in the first conversation: that proves that both are of one person, and nothing else does. While a person
/// has the conversation, the bot offers nothing.
/// </remarks>
internal sealed partial class ContinueMiddleware(
    IPersonStore persons, IConversationStore store, IContinueText text, IOptions<ContinueOptions> options) : IMiddleware
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var isWithPeople = HandoffGate.IsWithPeople(HandoffTurn.Of(turnContext).Record);
        if (!isWithPeople && activity.Type == ActivityTypes.Message && activity.Text is { Length: > 0 and <= 200 } said)
        {
            if (Code().Match(said) is { Success: true } match)
            {
                if (!await ContinueAsync(turnContext, match.Value.ToUpperInvariant(), cancellationToken))
                {
                    await turnContext.SendActivityAsync(text.Expired(activity.Locale), cancellationToken: cancellationToken);
                    return;
                }
            }
            else if (text.ChannelIn(said, activity.Locale) is { } channel && channel != TurnEnvironment.Of(turnContext).Conversation.Channel)
            {
                await OfferAsync(turnContext, channel, cancellationToken);
                return;
            }
        }

        await next(cancellationToken);
    }

    private async Task OfferAsync(ITurnContext turnContext, string channel, CancellationToken cancellationToken)
    {
        var locale = turnContext.Activity.Locale;
        var turn = TurnEnvironment.Of(turnContext);
        if (UrlOf(channel, "") is null)
        {
            await turnContext.SendActivityAsync(text.NotThere(channel, locale), cancellationToken: cancellationToken);
            return;
        }

        turn.Explain.AddRule("continue:offer");
        var ticket = await turn.Effects.RunAsync(
            "person.ticket",
            new ContinueEffects.TicketRequest(channel),
            ContinueEffectsJson.Default.TicketRequest,
            ContinueEffectsJson.Default.TicketResponse,
            async () =>
            {
                var code = NewCode();
                await persons.SaveTicketAsync(
                    new ContinueTicket(code, turn.Conversation, turnContext.Activity.ChannelId!, turnContext.Activity.From!.Id!, turn.Now + options.Value.TicketLifetime), cancellationToken);
                return new ContinueEffects.TicketResponse(code);
            });
        var url = UrlOf(channel, text.Words(ticket.Code, locale), ticket.Code)!;
        await turnContext.SendActivityAsync(text.Offer(channel, url, ticket.Code, locale), cancellationToken: cancellationToken);
    }

    private async Task<bool> ContinueAsync(ITurnContext turnContext, string code, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var turn = TurnEnvironment.Of(turnContext);
        var redeemed = await turn.Effects.RunAsync(
            "person.redeem",
            new ContinueEffects.RedeemRequest(code),
            ContinueEffectsJson.Default.RedeemRequest,
            ContinueEffectsJson.Default.RedeemResponse,
            () => RedeemAsync(turn.Conversation, activity.Id!, code, cancellationToken));
        if (redeemed.From is not { } from)
        {
            turn.Explain.AddRule("continue:refused");
            return false;
        }

        turn.Explain.AddRule("continue:taken-up");
        var storage = turnContext.TurnState.Get<IStorage>() ?? throw new InvalidOperationException("The turn has no storage.");
        await CopyAsync(storage, $"{activity.ChannelId}/conversations/{activity.Conversation!.Id}", redeemed.ConversationState, cancellationToken);
        await CopyAsync(storage, $"{activity.ChannelId}/users/{activity.From!.Id}", redeemed.UserState, cancellationToken);
        activity.Type = ActivityTypes.Event;
        activity.Name = ContinueEvent.Name;
        activity.Value = from;
        activity.Text = null;
        return true;
    }

    private async Task<ContinueEffects.RedeemResponse> RedeemAsync(ConversationKey here, string activityId, string code, CancellationToken cancellationToken)
    {
        if (await persons.RedeemAsync(code, here, activityId, cancellationToken) is not { } ticket)
        {
            return new ContinueEffects.RedeemResponse(null, null, null);
        }

        await persons.LinkAsync(ticket.Conversation, here, LinkProof.Link, "bot", cancellationToken);
        var conversation = TurnDocuments.NameOf(ticket.Conversation, $"{ticket.ChannelId}/conversations/{ticket.Conversation.Conversation}");
        var user = TurnDocuments.NameOf(ticket.Conversation, $"{ticket.ChannelId}/users/{ticket.UserId}");
        var documents = await store.ReadDocumentsAsync([conversation, user], cancellationToken);
        return new ContinueEffects.RedeemResponse(ticket.Conversation.ToString(), JsonOf(documents, conversation), JsonOf(documents, user));
    }

    private static JsonElement? JsonOf(IReadOnlyList<StoredDocument> documents, string key) =>
        documents.FirstOrDefault(document => document.Key == key) is { Body.Length: > 0 } found ? JsonSerializer.Deserialize<JsonElement>(found.Body.Span) : null;

    private static async Task CopyAsync(IStorage storage, string key, JsonElement? state, CancellationToken cancellationToken)
    {
        if (state is { ValueKind: JsonValueKind.Object } known)
        {
            await storage.WriteAsync(
                new Dictionary<string, StorageItem> { [key] = new(JsonSerializer.SerializeToUtf8Bytes(known), "*") }, cancellationToken);
        }
    }

    private string? UrlOf(string channel, string words, string code = "") => channel switch
    {
        ChannelIds.WhatsApp when options.Value.WhatsAppNumber is { } number => $"https://wa.me/{number}?text={Uri.EscapeDataString(words)}",
        ChannelIds.Telegram when options.Value.TelegramBot is { } name => $"https://t.me/{name}?start={code}",
        ChannelIds.Twilio when options.Value.SmsNumber is { } number => $"sms:{number}?body={Uri.EscapeDataString(words)}",
        _ => null,
    };

    private static string NewCode() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    [GeneratedRegex(@"\b[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

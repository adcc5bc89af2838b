using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Common;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Orders;

/// <summary>Asks for an order's number and e-mail address until they belong together, three times at most in a conversation.</summary>
/// <remarks>
/// A number that does not exist, one that belongs to someone else, and an unknown address get the same words after the same calls,
/// so nobody can find out which orders or customers there are.
/// </remarks>
internal abstract class OrderTalk : DraftTalk<OrderDraft>
{
    /// <summary>Wrong pairs of number and address in a conversation, before the bot refuses to check another one.</summary>
    private const int MaxFailedChecks = 3;

    private const int MaxOrders = 5;

    protected OrderTalk(string id, TalkParts parts)
        : base(id, parts)
    {
        AddDialog(new WaterfallDialog(Main)
            .AddStep("ask-number", AskNumberAsync)
            .AddStep("ask-email", AskEmailAsync)
            .AddStep("check", CheckAsync)
            .AddStep("chosen", ShowChosenAsync));
    }

    protected override Saying? LeadBack => CommonTexts.BackToOrders;

    public override object? Begin(ITurnContext turn, string utterance) => Write(new OrderDraft
    {
        Number = Parts.Reader.OrderNumberIn(utterance),
        Email = AnswerReader.EmailIn(utterance),
        ForList = Id == Intents.OrderList,
    });

    protected Task<IReadOnlyList<Order>> OrdersOfAsync(string customer, CancellationToken cancellationToken) =>
        Crm.FindOrdersOfCustomerAsync(customer, MaxOrders, cancellationToken);

    private async Task<DialogTurnResult> AskNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        Keep(step, draft);
        var memory = await MemoryAsync(step.Context, cancellationToken);
        if (memory.FailedChecks >= MaxFailedChecks && (memory.CustomerId is null || draft.Email is not null))
        {
            return await OfferPersonAsync(step, OrderTexts.AskPersonAfterTries, cancellationToken);
        }

        if (draft.Number is not null || (draft.ForList && memory.CustomerId is not null))
        {
            return await step.NextAsync(null, cancellationToken);
        }

        if (memory.CustomerId is { } customer)
        {
            try
            {
                var orders = await OrdersOfAsync(customer, cancellationToken);
                if (orders.Count > 0)
                {
                    return await AskAsync(
                        step, AnswerKind.OrderNumber, OrderTexts.AskWhichOrder, cancellationToken,
                        [.. orders.Select(order => new AnswerChoice(order.Number, order.Number))]);
                }
            }
            catch (ConnectorException exception)
            {
                return await RecoverAsync(step, exception, Write(draft), cancellationToken);
            }
        }

        if (draft.ForList)
        {
            await SayAsync(step.Context, OrderTexts.OrderListProof, cancellationToken);
        }

        return await AskAsync(
            step, AnswerKind.OrderNumber, Saying.Of(OrderTexts.AskOrderNumber, ("example", Parts.Reader.OrderExample)), cancellationToken);
    }

    private async Task<DialogTurnResult> AskEmailAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) is { } number)
        {
            // "ORD-1001, ada@example.com" answers the next question too.
            draft = draft with { Number = number, Email = draft.Email ?? AnswerReader.EmailIn(Hearing.Heard.Of(step.Context).Text) };
            Keep(step, draft);
        }

        var memory = await MemoryAsync(step.Context, cancellationToken);
        if (draft.Email is not null || memory.CustomerId is not null)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        return await AskAsync(
            step, AnswerKind.Email, Saying.Of(OrderTexts.AskOrderEmail, ("number", draft.Number!)), cancellationToken);
    }

    private async Task<DialogTurnResult> CheckAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) is { } email)
        {
            draft = draft with { Email = email };
            Keep(step, draft);
        }

        try
        {
            var memory = await MemoryAsync(step.Context, cancellationToken);
            if (draft.ForList && memory.CustomerId is { } known && draft.Number is null)
            {
                return await ListAsync(step, known, cancellationToken);
            }

            if (await FindOwnAsync(step.Context, draft, memory, cancellationToken) is not { } order)
            {
                return await RefuseAsync(step, draft, memory, cancellationToken);
            }

            if (draft.ForList)
            {
                return await ListAsync(step, order.CustomerId, cancellationToken);
            }

            await ShowAsync(step.Context, order, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            return await RecoverAsync(step, exception, Write(draft), cancellationToken);
        }
    }

    /// <summary>Finds the order when it is the customer's: the one whose identity is known, or the one of the address.</summary>
    private async Task<Order?> FindOwnAsync(ITurnContext turn, OrderDraft draft, TalkMemory memory, CancellationToken cancellationToken)
    {
        var order = await Crm.FindOrderAsync(draft.Number!, cancellationToken);
        if (draft.Email is null)
        {
            return order?.CustomerId == memory.CustomerId ? order : null;
        }

        var customer = await Crm.FindCustomerByEmailAsync(draft.Email, cancellationToken);
        if (order is null || customer is null || order.CustomerId != customer.Id)
        {
            return null;
        }

        memory.CustomerId = customer.Id;
        memory.CustomerName = customer.Name;
        memory.CustomerEmail = customer.Email;
        await Parts.Memories.NoteAsync(turn, "identity:verified", cancellationToken);
        return order;
    }

    private async Task<DialogTurnResult> RefuseAsync(
        WaterfallStepContext step, OrderDraft draft, TalkMemory memory, CancellationToken cancellationToken)
    {
        memory.FailedChecks++;
        await Parts.Memories.NoteAsync(step.Context, "identity:refused", cancellationToken);
        await SayAsync(step.Context, OrderTexts.OrderRefused, cancellationToken);
        return memory.FailedChecks >= MaxFailedChecks
            ? await OfferPersonAsync(step, OrderTexts.AskPersonAfterTries, cancellationToken)
            : await RedoAsync(step, draft with { Number = null, Email = null }, cancellationToken);
    }

    private async Task<DialogTurnResult> ListAsync(WaterfallStepContext step, string customer, CancellationToken cancellationToken)
    {
        var orders = await OrdersOfAsync(customer, cancellationToken);
        if (orders.Count == 0)
        {
            await SayAsync(step.Context, OrderTexts.OrderListEmpty, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var memory = await MemoryAsync(step.Context, cancellationToken);
        var header = Saying.Of(OrderTexts.OrderListHeader, ("name", memory.CustomerName ?? ""));
        var text = string.Join('\n', orders.Select(OrderText.Line).Prepend(header).Select(line => Texts.Get(step.Context, line)));
        await ButtonMessage.SendAsync(step.Context, text, [], cancellationToken);
        return await AskAsync(
            step, AnswerKind.OrderNumber, OrderTexts.AskOrderToShow, cancellationToken,
            [
                .. orders.Select(order => new AnswerChoice(order.Number, order.Number)),
                new AnswerChoice(Answers.No, Spoken.Text(CommonTexts.ButtonNo), CommonTexts.NoWords),
            ]);
    }

    private async Task<DialogTurnResult> ShowChosenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (AnswerOf(step) is not { } number || number == Answers.No)
        {
            await SayAsync(step.Context, CommonTexts.Stopped, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        return await RedoAsync(step, new OrderDraft { Number = number }, cancellationToken);
    }

    private async Task ShowAsync(ITurnContext turn, Order order, CancellationToken cancellationToken)
    {
        (await MemoryAsync(turn, cancellationToken)).AddOrder(order.Number);
        await ButtonMessage.SendAsync(turn, OrderText.Details(Texts, turn, order), [], cancellationToken);
    }
}

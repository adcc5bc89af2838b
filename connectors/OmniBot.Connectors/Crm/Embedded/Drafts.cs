using System.Net.Mail;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>Refuses drafts that can't be kept.</summary>
internal static class Drafts
{
    /// <exception cref="ConnectorException">Invalid.</exception>
    public static void Check(CaseDraft draft)
    {
        Require(!string.IsNullOrWhiteSpace(draft.Subject), "A case needs a subject.");
        Require(
            draft.Contact is null || !draft.Contact.Contains('@', StringComparison.Ordinal) || IsEmail(draft.Contact),
            "A case's contact looks like an e-mail address but is none.");
    }

    /// <exception cref="ConnectorException">Invalid.</exception>
    public static void Check(AppointmentDraft draft)
    {
        Require(!string.IsNullOrWhiteSpace(draft.Name), "An appointment needs a name.");
        Require(IsEmail(draft.Email), "An appointment needs an e-mail address.");
    }

    /// <exception cref="ConnectorException">Invalid.</exception>
    public static void Check(FeedbackDraft feedback) => Require(feedback.Rating is >= 1 and <= 5, "A rating is 1 to 5.");

    /// <exception cref="ConnectorException">Invalid.</exception>
    public static void Check(Customer customer)
    {
        Require(!string.IsNullOrWhiteSpace(customer.Id), "A customer needs an id.");
        Require(IsEmail(customer.Email), "A customer needs an e-mail address.");
    }

    private static bool IsEmail(string? text) =>
        MailAddress.TryCreate(text?.Trim(), out var address) && address.Address == text!.Trim()
        && !address.Host.StartsWith('.') && !address.Host.EndsWith('.');

    private static void Require(bool isMet, string message)
    {
        if (!isMet)
        {
            throw new ConnectorException(ConnectorError.Invalid, message);
        }
    }
}

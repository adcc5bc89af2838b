using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WebChat;

/// <summary><c>POST conversations/{id}/upload</c>, and where its files are read again.</summary>
internal static class UploadEndpoints
{
    // Shown inside the page. Everything else is saved to disk by the browser: an uploaded page must not run as one of ours.
    private static readonly HashSet<string> s_shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "image/png", "image/jpeg", "image/gif", "image/webp", "audio/mpeg", "audio/ogg", "audio/wav", "video/mp4", "video/webm",
    };

    public static async Task<IResult> PostAsync(
        HttpContext context,
        string conversationId,
        WebChatAccess access,
        WebChatInbox inbox,
        WebChatUrls urls,
        IUploadStore uploads,
        IOptions<WebChatOptions> options,
        CancellationToken cancellationToken)
    {
        var (ticket, refusal) = await access.AdmitAsync(context, conversationId);
        if (refusal is not null)
        {
            return refusal;
        }

        // Before a byte is stored: files of a conversation that does not exist would stay for ever.
        if (await inbox.FindAsync(ticket!, cancellationToken) is null)
        {
            return WebChatErrors.NoConversation();
        }

        if (await RequestBody.ReadAsync(context.Request, options.Value.MaxUploadBytes, cancellationToken) is not { } body)
        {
            return WebChatErrors.TooLarge(options.Value.MaxUploadBytes);
        }

        var parts = await UploadParts.ReadAsync(
            body, context.Request.ContentType, context.Request.Headers.ContentDisposition.ToString(), cancellationToken);
        if (parts is null)
        {
            return WebChatErrors.Malformed("The body holds no file, too many files, or is cut off.");
        }

        var activity = new Activity { Type = ActivityTypes.Message };
        if (parts.Activity is not null && !ActivityEndpoints.TryRead(parts.Activity, out activity, out var problem))
        {
            return WebChatErrors.Malformed(problem);
        }

        // Web Chat leaves the attachments in the activity without their content, in the order of the files.
        activity.Attachments = [.. activity.Attachments ?? []];
        var announced = new Queue<Attachment>(activity.Attachments.Where(attachment => attachment is { ContentUrl: null, Content: null }));
        foreach (var file in parts.Files)
        {
            var id = await uploads.SaveAsync(conversationId, file.Name, file.ContentType, file.Bytes, cancellationToken);
            if (!announced.TryDequeue(out var attachment))
            {
                attachment = new Attachment();
                activity.Attachments.Add(attachment);
            }

            attachment.ContentType = file.ContentType;
            attachment.ContentUrl = urls.Attachment(context.Request, id);
            attachment.Name ??= file.Name;
        }

        return await inbox.PostAsync(ticket!, activity, arrival: null, urls.ServiceUrl(context.Request), cancellationToken) is { } activityId
            ? Results.Json(new WireId(activityId), WebChatWire.Default.WireId)
            : WebChatErrors.NoConversation();
    }

    // No token: an <img> can't send one, and the id can't be guessed.
    public static async Task<IResult> ReadAsync(HttpContext context, string uploadId, IUploadStore uploads, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(uploadId, cancellationToken) is not { } upload)
        {
            return WebChatErrors.NoFile();
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=3600";
        return Results.File(
            upload.Path, upload.ContentType, s_shown.Contains(upload.ContentType) ? null : upload.Name, enableRangeProcessing: true);
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using OmniBot.Core.Channels;
using OmniBot.Desk.Access;
using OmniBot.Desk.SignIn;

namespace OmniBot.Desk.Files;

/// <summary>Customers' files, fetched from their channel for who may see the conversation.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/desk/files/{conversation}/{sequence}/{index}", DownloadAsync).RequireAuthorization(DeskPolicies.Agent);

    private static async Task<IResult> DownloadAsync(
        HttpContext context,
        DeskAccess access,
        IMediaReader media,
        ILoggerFactory loggers,
        string conversation,
        string sequence,
        string index,
        CancellationToken cancellationToken)
    {
        if (FileAddress.Parse(conversation, sequence, index) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var logger = loggers.CreateLogger(typeof(FileEndpoints));
        try
        {
            if (await access.FindFileAsync(SignedInUser.From(context.User), file, cancellationToken) is not { } attachment
                || !Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var address))
            {
                return TypedResults.NotFound();
            }

            await using var content = await media.OpenAsync(file.Conversation.Channel, address, cancellationToken);
            WriteHeaders(context.Response, FileKind.Choose(attachment.ContentType, content.ContentType), attachment.Name ?? content.Name, content.Length);
            await content.Content.CopyToAsync(context.Response.Body, cancellationToken);
            return TypedResults.Empty;
        }
        catch (Exception exception) when (exception is DeskAccessException or JsonException)
        {
            // As for what is not there: which of them is not told.
            return TypedResults.NotFound();
        }
        catch (ChannelException exception)
        {
            FileLog.NotOpened(logger, file.Conversation.Channel, exception.Message);
            if (context.Response.HasStarted)
            {
                // Half of a file must not look like a whole one.
                context.Abort();
                return TypedResults.Empty;
            }

            context.Response.Headers.Clear();
            return TypedResults.StatusCode(exception.Error switch
            {
                ChannelError.Rejected => StatusCodes.Status404NotFound,
                ChannelError.Throttled => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status502BadGateway,
            });
        }
    }

    private static void WriteHeaders(HttpResponse response, string contentType, string? name, long? length)
    {
        var disposition = new ContentDispositionHeaderValue(FileKind.IsPicture(contentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(FileKind.NameOf(name));
        response.ContentType = contentType;
        response.ContentLength = length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";

        // Whatever it is, opened as a page it has no script and is of no origin.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}

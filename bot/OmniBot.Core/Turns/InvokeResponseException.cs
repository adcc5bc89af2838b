using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns;

/// <summary>Ends the handling of an <c>invoke</c> with a status of HTTP.</summary>
/// <param name="status">The status, such as 501 for an invoke that nobody handles.</param>
/// <param name="body">What the caller is told, or null.</param>
public sealed class InvokeResponseException(int status, object? body = null) : Exception($"The invoke was answered with {status}.")
{
    public InvokeResponse CreateInvokeResponse() => new() { Status = status, Body = body };
}

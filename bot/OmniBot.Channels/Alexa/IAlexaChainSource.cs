namespace OmniBot.Channels.Alexa;

/// <summary>Fetches what a request's <c>SignatureCertChainUrl</c> names.</summary>
internal interface IAlexaChainSource
{
    /// <summary>The chain in PEM, the signing certificate first.</summary>
    /// <exception cref="HttpRequestException">It is not to be had.</exception>
    Task<string> FetchAsync(Uri url, CancellationToken cancellationToken);
}

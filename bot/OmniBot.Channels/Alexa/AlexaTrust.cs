using System.Security.Cryptography.X509Certificates;

namespace OmniBot.Channels.Alexa;

/// <summary>Which roots a request's certificate chain may end in. No setting changes it.</summary>
/// <param name="CustomRoots">Null for the machine's roots.</param>
internal sealed record AlexaTrust(X509Certificate2Collection? CustomRoots = null);

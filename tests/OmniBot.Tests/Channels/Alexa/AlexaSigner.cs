using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OmniBot.Channels.Alexa;

namespace OmniBot.Tests.Channels.Alexa;

/// <summary>Certificates as Amazon's, from a root of the test's own.</summary>
internal sealed class AlexaSigner : IAlexaChainSource, IDisposable
{
    public const string Url = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem";
    private readonly RSA _rootKey = RSA.Create(2048);
    private readonly X509Certificate2 _root;
    private readonly string _pem;

    public AlexaSigner(DateTimeOffset now, string subjectName = "echo-api.amazon.com", TimeSpan? validFor = null)
    {
        var rootRequest = new CertificateRequest("CN=Test root", _rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _root = rootRequest.CreateSelfSigned(now.AddDays(-10), now.AddDays(1000));

        var request = new CertificateRequest("CN=echo-api.amazon.com", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(subjectName);
        request.CertificateExtensions.Add(names.Build());
        using var leaf = request.Create(_root, now.AddDays(-1), now + (validFor ?? TimeSpan.FromDays(90)), [1, 2, 3]);
        _pem = $"{leaf.ExportCertificatePem()}\n{_root.ExportCertificatePem()}";
    }

    public RSA Key { get; } = RSA.Create(2048);

    public AlexaTrust Trust => new([_root]);

    /// <summary>How often a chain was asked for.</summary>
    public int Fetches { get; private set; }

    /// <summary>The storage answers nothing.</summary>
    public bool IsDown { get; set; }

    public string Sign(byte[] body) => Convert.ToBase64String(Key.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public Task<string> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        Fetches++;
        return IsDown ? throw new HttpRequestException(HttpRequestError.ConnectionError, statusCode: HttpStatusCode.NotFound) : Task.FromResult(_pem);
    }

    public void Dispose()
    {
        _rootKey.Dispose();
        _root.Dispose();
        Key.Dispose();
    }
}

using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using OmniBot.Channels.Meta;
using OmniBot.Channels.Webhooks;
using OmniBot.Channels.WhatsApp;

namespace OmniBot.Benchmarks.Micro;

/// <summary>Checking and reading a WhatsApp call of 2 KB: 50 microseconds at most.</summary>
[MemoryDiagnoser]
public class WhatsAppWebhookBenchmarks
{
    private const string Secret = "5f4dcc3b5aa765d61d8327deb882cf99";
    private readonly MetaSignature _signature = new([Secret]);
    private readonly byte[] _body = Encoding.UTF8.GetBytes($$$"""
        {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":{"messaging_product":"whatsapp",
        "metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},
        "contacts":[{"profile":{"name":"Ada Lovelace"},"wa_id":"491511234567","user_id":"DE.13491208655302741918"}],
        "messages":[{"from":"491511234567","id":"wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQUFERjg0NDEzNDdFODU3MUMxMAA=","timestamp":"1749854575",
        "type":"text","text":{"body":"{{{string.Concat(Enumerable.Repeat("Wo ist meine Bestellung? \\ud83d\\ude00 ", 42))}}}"} }]},"field":"messages"}]}]}
        """);

    private string _header = "";

    [GlobalSetup]
    public void SetUp() => _header = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), _body))}";

    [Benchmark]
    public WebhookContent VerifyAndMap() =>
        _signature.RefusalOf(_header, _body) is null ? WhatsAppMapper.Parse(_body) : throw new InvalidOperationException("The signature is wrong.");
}

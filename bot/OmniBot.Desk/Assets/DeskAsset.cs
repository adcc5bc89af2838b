using System.IO.Compression;
using System.Security.Cryptography;

namespace OmniBot.Desk.Assets;

/// <summary>A file that the desk's documents load: embedded, compressed once, and kept by browsers for as long as its content is the same.</summary>
internal sealed class DeskAsset
{
    private readonly byte[] _plain;
    private readonly Lazy<byte[]> _brotli;

    public DeskAsset(string name, string contentType)
    {
        Name = name;
        ContentType = contentType;
        using var stream = typeof(DeskAsset).Assembly.GetManifestResourceStream($"OmniBot.Desk.Assets.{name}")!;
        _plain = new byte[stream.Length];
        stream.ReadExactly(_plain);
        Version = Convert.ToHexStringLower(SHA256.HashData(_plain))[..12];
        _brotli = new Lazy<byte[]>(() =>
        {
            using var output = new MemoryStream();
            using (var compress = new BrotliStream(output, new BrotliCompressionOptions { Quality = 9 }))
            {
                compress.Write(_plain);
            }

            return output.ToArray();
        });
    }

    public string Name { get; }

    public string ContentType { get; }

    public string Version { get; }

    public string Url => $"/desk/assets/{Name}?v={Version}";

    public ReadOnlyMemory<byte> Plain => _plain;

    public ReadOnlyMemory<byte> Brotli => _brotli.Value;
}

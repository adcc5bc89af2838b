using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace OmniBot.Nlu.Intents;

/// <summary>
/// The binary form of a model, little-endian: "OBIM", format version (int32), length of the content (int64), content,
/// SHA-256 of the content (32 bytes).
/// </summary>
internal static class IntentModelFile
{
    private const int FormatVersion = 1;
    private const int HashLength = 32;
    private const int LargestCount = 256 * 1024 * 1024;

    private static ReadOnlySpan<byte> Magic => "OBIM"u8;

    public static string Hash(IntentModel model) => Convert.ToHexStringLower(SHA256.HashData(Content(model)));

    public static void Write(IntentModel model, Stream stream)
    {
        var content = Content(model);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write((long)content.Length);
        writer.Write(content);
        writer.Write(SHA256.HashData(content));
    }

    public static IntentModel Read(Stream stream)
    {
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            {
                throw new InvalidDataException("This is not an intent model.");
            }

            if (reader.ReadInt32() is var version && version != FormatVersion)
            {
                throw new InvalidDataException($"The intent model has format version {version}; this program reads {FormatVersion}.");
            }

            var length = reader.ReadInt64();
            if (length is < 0 or > int.MaxValue)
            {
                throw new InvalidDataException("The intent model's length is out of range.");
            }

            var content = reader.ReadBytes((int)length);
            var hash = reader.ReadBytes(HashLength);
            if (content.Length != length || !hash.AsSpan().SequenceEqual(SHA256.HashData(content)))
            {
                throw new InvalidDataException("The intent model was cut short or changed: its content hash does not fit.");
            }

            return FromContent(content);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The intent model was cut short.", exception);
        }
    }

    private static byte[] Content(IntentModel model)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true);
        var classifier = model.Classifier;
        writer.Write(model.Intents.Count);
        foreach (var intent in model.Intents)
        {
            writer.Write(intent);
        }

        writer.Write(classifier.NoneClass);
        writer.Write(classifier.Classes);
        writer.Write(model.Calibration.Sharpness);
        writer.Write(model.Calibration.Threshold);
        writer.Write(model.Calibration.Slope);
        Write<ulong>(writer, classifier.Space.Hashes());
        Write(writer, classifier.Space.InverseFrequencies);
        Write<float>(writer, classifier.Weights.Values);
        Write<int>(writer, classifier.Rows.Offsets);
        Write<int>(writer, classifier.Rows.Features);
        Write<float>(writer, classifier.Rows.Values);
        Write<int>(writer, classifier.ClassOffsets);
        writer.Flush();
        return memory.ToArray();
    }

    private static IntentModel FromContent(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        var intents = new string[Count(reader)];
        for (var i = 0; i < intents.Length; i++)
        {
            intents[i] = reader.ReadString();
        }

        var noneClass = reader.ReadInt32();
        var classes = reader.ReadInt32();
        var calibration = new NoneCalibration(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        var index = new HashIndex();
        foreach (var hash in Read<ulong>(reader))
        {
            index.Add(hash);
        }

        var space = new VectorSpace(index, Read<float>(reader));
        var weights = new LinearWeights(space.Count, classes, Read<float>(reader));
        var rows = new SparseRows(Read<int>(reader), Read<int>(reader), Read<float>(reader));
        return new IntentModel(intents, new IntentClassifier(space, weights, rows, Read<int>(reader), noneClass), calibration);
    }

    private static void Write<T>(BinaryWriter writer, ReadOnlySpan<T> items)
        where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items));
    }

    private static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var items = new T[Count(reader)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    private static int Count(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and <= LargestCount and var count ? count : throw new InvalidDataException("A length in the intent model is out of range.");
}

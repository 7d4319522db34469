using System.IO.Compression;
using System.Net;
using System.Text;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>What happens to files on their way: bits that flip, pieces that are cut out, doubled or put elsewhere, digits that become others. Of a package half of it happens within a part, which is packed soundly again.</summary>
internal static class Mutations
{
    public static IReadOnlyList<string> Names { get; } = ["bit", "bytes", "cut", "hole", "double", "noise", "swap", "digit", "tag", "quote"];

    /// <summary>Does one thing to a file.</summary>
    public static byte[] Apply(string name, byte[] bytes, Random random)
    {
        if (bytes.AsSpan().StartsWith("PK"u8) && random.Next(2) == 0 && Repacked(bytes, part => Changed(name, part, random), random) is { } package)
        {
            return package;
        }

        return Changed(name, bytes, random);
    }

    private static byte[] Changed(string name, byte[] bytes, Random random)
    {
        var copy = bytes.ToArray();
        if (copy.Length < 16)
        {
            return copy;
        }

        var (at, length) = (random.Next(copy.Length), random.Next(1, Math.Min(400, copy.Length / 4)));
        var end = Math.Min(copy.Length, at + length);
        switch (name)
        {
            case "bit":
                copy[at] ^= (byte)(1 << random.Next(8));
                return copy;
            case "bytes":
                for (var i = 0; i < 8; i++)
                {
                    copy[random.Next(copy.Length)] = (byte)random.Next(256);
                }

                return copy;
            case "cut":
                return copy[..at];
            case "hole":
                return [.. copy[..at], .. copy[end..]];
            case "double":
                return [.. copy[..end], .. copy[at..]];
            case "noise":
                var noise = new byte[length];
                random.NextBytes(noise);
                return [.. copy[..at], .. noise, .. copy[at..]];
            case "swap":
                var middle = (at + end) / 2;
                return [.. copy[..at], .. copy[middle..end], .. copy[at..middle], .. copy[end..]];
            case "digit":
                return WithOther(copy, b => b is >= (byte)'0' and <= (byte)'9', () => (byte)random.Next('0', '9' + 1), random);
            case "tag":
                return WithOther(copy, b => b is (byte)'<' or (byte)'>' or (byte)'/', () => (byte)"<>/ "[random.Next(4)], random);
            default:
                return WithOther(copy, b => b is (byte)'"' or (byte)',' or (byte)'.' or (byte)'\n', () => (byte)"\",.\n "[random.Next(5)], random);
        }
    }

    private static byte[] WithOther(byte[] bytes, Predicate<byte> isMeant, Func<byte> other, Random random)
    {
        var places = Enumerable.Range(0, bytes.Length).Where(i => isMeant(bytes[i])).ToList();
        for (var i = 0; i < 3 && places.Count > 0; i++)
        {
            bytes[places[random.Next(places.Count)]] = other();
        }

        return bytes;
    }

    private static byte[] Repacked(byte[] package, Func<byte[], byte[]> change, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        var chosen = random.Next(zip.Entries.Count);
        using var stream = new MemoryStream();
        using (var copy = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < zip.Entries.Count; i++)
            {
                using var from = zip.Entries[i].Open();
                using var part = new MemoryStream();
                from.CopyTo(part);
                using var to = copy.CreateEntry(zip.Entries[i].FullName).Open();
                to.Write(i == chosen ? change(part.ToArray()) : part.ToArray());
            }
        }

        return stream.ToArray();
    }

    /// <summary>All that a file says, figures without their separators: markup is taken off, so that what stands in several pieces is whole.</summary>
    public static string TextOf(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return Plain(Encoding.UTF8.GetString(bytes));
        }

        var text = new StringBuilder();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                using var part = new StreamReader(entry.Open(), Encoding.UTF8);
                text.Append(Plain(part.ReadToEnd())).Append('\n');
            }
        }
        catch (InvalidDataException)
        {
            // Its damage is what the reader has to notice.
        }

        return text.ToString();
    }

    /// <summary>A text with its markup and without, its figures without separators.</summary>
    public static string Plain(string text)
    {
        var (all, outside) = (new StringBuilder(text.Length), new StringBuilder(text.Length));
        var isTag = false;
        foreach (var sign in WebUtility.HtmlDecode(text))
        {
            isTag = sign == '<' || (isTag && sign != '>');
            if (sign is '\n' or not (',' or ' ' or '\u00a0' or '\u200b' or < ' ')) // what nobody sees separates nothing
            {
                var plain = sign is >= '๐' and <= '๙' ? (char)(sign - '๐' + '0') : sign;
                all.Append(plain);
                outside.Append(isTag || sign is '>' or '\n' ? "" : plain); // in markup the end of a line is a blank
            }
        }

        return outside.Append('\n').Append(all).ToString();
    }
}

using System.Buffers.Binary;


namespace OtopFormSync.Documents.Workbooks;

/// <summary>Sets the instant of every zip entry to 1 January 1980, so that equal content gives equal bytes.</summary>
internal static class FixedClock
{
    private const uint EndMark = 0x06054B50;
    private const uint EntryMark = 0x02014B50;
    private const uint January1980 = 0x0021_0000;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    public static void Set(Span<byte> zip)
    {
        var end = zip.Length - EndLength;
        while (end >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(zip[end..]) != EndMark)
        {
            end--;
        }

        var entries = BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 10)..]);
        var at = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]));
        for (var i = 0; i < entries; i++)
        {
            var entry = zip[at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != EntryMark)
            {
                throw new InvalidDataException("The package's directory is not where it should be.");
            }

            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], January1980);
            var local = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]));
            BinaryPrimitives.WriteUInt32LittleEndian(zip[(local + 10)..], January1980);
            at += EntryLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }
}

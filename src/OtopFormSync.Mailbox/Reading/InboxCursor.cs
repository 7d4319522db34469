using System.Globalization;
using OtopFormSync.Core;

namespace OtopFormSync.Mailbox.Reading;

/// <summary>How far a folder was read. It means nothing in another folder, or once the server has numbered the folder anew.</summary>
/// <param name="Folder">Tells server, name and folder apart.</param>
/// <param name="Validity">The server's numbering (UIDVALIDITY).</param>
/// <param name="Last">The number (UID) up to which everything was read.</param>
/// <param name="Left">Mails that were not taken and are told of as long as they lie there.</param>
internal sealed record InboxCursor(string Folder, uint Validity, uint Last, ValueList<uint> Left)
{
    public static InboxCursor? Parse(string? kept) =>
        kept?.Split('/') is [{ Length: > 0 } folder, var validity, var last, var left] && Number(validity) is { } numbering && Number(last) is { } reached && Numbers(left) is { } numbers
            ? new(folder, numbering, reached, numbers)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Folder}/{Validity}/{Last}/{string.Join(',', Left)}");

    private static ValueList<uint>? Numbers(string text)
    {
        var read = text.Length == 0 ? [] : text.Split(',').Select(Number).ToList();
        return read.TrueForAll(number => number is not null) ? read.Select(number => number!.Value).ToValueList() : null;
    }

    private static uint? Number(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

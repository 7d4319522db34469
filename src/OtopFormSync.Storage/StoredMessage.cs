using System.Buffers.Binary;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Storage;

/// <summary>A message of a LINE chat as bytes: the length of its texts (four bytes), the texts, then the file.</summary>
internal static class StoredMessage
{
    internal static byte[] Encode(RawContent.LineMessage message)
    {
        // A text of its own for each, and none where there is none.
        var texts = TextsCodec.Encode(
        [
            message.Text,
            message.User is null ? "" : "U", message.User ?? "",
            .. message.File is { } file ? [file.State.ToString(), file.Name] : ValueList<string>.Empty,
        ]);
        var bytes = new byte[sizeof(int) + texts.Length + (message.File?.Bytes.Length ?? 0)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, texts.Length);
        texts.CopyTo(bytes, sizeof(int));
        message.File?.Bytes.CopyTo(bytes, sizeof(int) + texts.Length);
        return bytes;
    }

    /// <summary>Reads the message back.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    internal static RawContent.LineMessage Decode(byte[] bytes, TextPool pool)
    {
        var length = bytes.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length < 0 || length > bytes.Length - sizeof(int))
        {
            throw new InvalidDataException("A stored message is cut short.");
        }

        var texts = TextsCodec.Decode(bytes.AsSpan(sizeof(int), length), pool);
        return texts switch
        {
            [var text, var hasUser, var user] => new(hasUser.Length == 0 ? null : user, text, null),
            [var text, var hasUser, var user, var state, var name] => new(hasUser.Length == 0 ? null : user, text, new(name, StateOf(state), [.. bytes.AsSpan(sizeof(int) + length)])),
            _ => throw new InvalidDataException("A stored message is not whole."),
        };
    }

    private static LineFileState StateOf(string text) =>
        Enum.TryParse<LineFileState>(text, out var state) && Enum.IsDefined(state) ? state : throw new InvalidDataException($"A stored file of a message is in the unknown state '{text}'.");
}

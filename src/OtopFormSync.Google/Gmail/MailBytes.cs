using System.Buffers.Text;

namespace OtopFormSync.Google.Gmail;

/// <summary>Mails as Gmail carries them: base64url, with or without padding.</summary>
internal static class MailBytes
{
    public static byte[] Decode(string raw) => Base64Url.DecodeFromChars(raw);

    public static string Encode(ReadOnlySpan<byte> mail) => Base64Url.EncodeToString(mail);
}

using System.Text;

namespace OtopFormSync.Documents.Mail;

/// <summary>Texts of headers and names of files, on one line.</summary>
internal static class HeaderText
{
    private const int MaxLength = 500;

    /// <summary>Without control characters, trimmed and of bounded length.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var sign in text ?? "")
        {
            clean.Append(char.IsControl(sign) ? ' ' : sign);
            if (clean.Length == MaxLength)
            {
                break;
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>A file name without folders, which senders may put into it.</summary>
    public static string FileName(string? name)
    {
        var clean = Clean(name);
        clean = clean[(clean.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return clean.Length == 0 ? "ไฟล์ไม่มีชื่อ" : clean;
    }
}

using System.Text;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>Field names in both spellings of protobuf.</summary>
internal static class Names
{
    public static string Snake(string camel)
    {
        var text = new StringBuilder(camel.Length + 8);
        foreach (var c in camel)
        {
            if (c is >= 'A' and <= 'Z')
            {
                if (text.Length > 0) { text.Append('_'); }
                text.Append((char)(c + 32));
            }
            else
            {
                text.Append(c);
            }
        }
        return text.ToString();
    }

    public static string Camel(string snake)
    {
        var text = new StringBuilder(snake.Length);
        var up = false;
        foreach (var c in snake)
        {
            if (c == '_') { up = text.Length > 0; continue; }
            text.Append(up && c is >= 'a' and <= 'z' ? (char)(c - 32) : c);
            up = false;
        }
        return text.ToString();
    }

    public static string Pascal(string camel) => camel.Length == 0 ? camel : char.ToUpperInvariant(camel[0]) + camel[1..];
}

using System.Text;

namespace OtopFormSync.Documents.Mail;

/// <summary>Lines that a mail program broke for the way, as they were written (RFC 3676, format=flowed): a line that ends with a space goes on in the next.</summary>
internal static class FlowedText
{
    private const string SignatureMark = "-- ";

    /// <summary>Joins the lines.</summary>
    /// <param name="text">The text, its lines parted by line feeds.</param>
    /// <param name="deletesSpace">True for DelSp=yes: the space at the end is no part of the text, as where no spaces part words.</param>
    /// <returns>The text, with marks of quoting as in any other: a line of another depth ends the one before it, and so does the mark of a signature.</returns>
    public static string Joined(string text, bool deletesSpace)
    {
        var joined = new StringBuilder(text.Length);
        var (isFirst, isOpen, before) = (true, false, 0);
        foreach (var raw in text.Split('\n'))
        {
            var depth = raw.AsSpan().IndexOfAnyExcept('>') is >= 0 and var at ? at : raw.Length;
            var line = raw.AsSpan(depth);
            line = line is [' ', ..] ? line[1..] : line; // stuffed, so that the line does not begin with a mark
            var isMark = line is SignatureMark;
            if (!isOpen || depth != before || isMark)
            {
                joined.Append(isFirst ? "" : "\n").Append('>', depth).Append(depth > 0 && line.Length > 0 ? " " : "");
            }

            isOpen = line is [.., ' '] && !isMark;
            (isFirst, before) = (false, depth);
            joined.Append(isOpen && deletesSpace ? line[..^1] : line);
        }

        return joined.ToString();
    }
}

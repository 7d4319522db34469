using System.Globalization;

namespace OtopFormSync.Views.Letters;

/// <summary>Cuts text without parting a Thai letter from its marks.</summary>
internal static class TextCut
{
    /// <summary>At most so many characters, the last an ellipsis when something was cut.</summary>
    public static string At(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        while (true)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > length - 1)
            {
                return text[..end].TrimEnd() + "…";
            }

            end = next;
        }
    }
}

using System.Globalization;
using System.Xml;

namespace OtopFormSync.Documents.OpenDocument;

/// <summary>Attributes of OpenDocument, whose namespaces programs write in several versions and under any prefix.</summary>
internal static class OpenAttributes
{
    /// <summary>An attribute of the element's own namespace.</summary>
    public static string? Own(this XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI);

    /// <summary>An attribute of another namespace.</summary>
    /// <param name="reader">Stands on the element.</param>
    /// <param name="name">The attribute's local name.</param>
    /// <param name="space">A part of its namespace: office, style, xsl-fo-compatible.</param>
    public static string? Own(this XmlReader reader, string name, string space)
    {
        string? found = null;
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                found = reader.LocalName == name && reader.NamespaceURI.Contains($":{space}:", StringComparison.Ordinal) ? reader.Value : found;
            }
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        return found;
    }

    /// <summary>How often something is repeated, or how many columns or rows it covers; 1 where nothing is said.</summary>
    public static int Count(this XmlReader reader, string name) => int.TryParse(reader.Own(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Max(count, 1) : 1;
}

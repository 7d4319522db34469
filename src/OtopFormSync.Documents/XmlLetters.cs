using System.Xml;

namespace OtopFormSync.Documents;

/// <summary>What of an XML document is text.</summary>
internal static class XmlLetters
{
    /// <summary>True where a reader stands on letters of a text, blanks among them.</summary>
    public static bool IsOnLetters(this XmlReader reader) => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;
}

using System.Xml;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Docx;

/// <summary>Colours of grounds in a docx.</summary>
internal static class DocxShade
{
    /// <summary>The colour of an element <c>shd</c>; null when it has none of its own.</summary>
    public static string? Of(XmlReader shade) => Value(shade, "val") switch
    {
        "solid" => Color(Value(shade, "color")) ?? Letters.UnknownGround,
        "clear" or "nil" or null => Color(Value(shade, "fill")),
        _ => Letters.UnknownGround,
    };

    /// <summary>A colour in one form; null when it is left to the program.</summary>
    public static string? Color(string? value) => value is null or "auto" ? null : value.ToUpperInvariant();

    public static string? Value(XmlReader reader, string attribute) => reader.GetAttribute(attribute, reader.NamespaceURI);
}

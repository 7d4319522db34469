using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace OtopFormSync.Documents;

/// <summary>What a package says of itself, where other programs look for it: the packaging library would give the part a name by chance.</summary>
internal static class CoreProperties
{
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>Says title and keywords.</summary>
    /// <param name="package">The package.</param>
    /// <param name="title">The title.</param>
    /// <param name="keywords">The keywords; null for none.</param>
    public static void Add(OpenXmlPackage package, string title, string? keywords)
    {
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "core");
        var said = new XElement(
            Properties + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Properties),
            new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XElement(Dublin + "title", title),
            new XElement(Dublin + "creator", "OtopFormSync"),
            keywords is null ? null : new XElement(Properties + "keywords", keywords),
            new XElement(Dublin + "language", "th-TH"));
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{said.ToString(SaveOptions.DisableFormatting)}"));
    }
}

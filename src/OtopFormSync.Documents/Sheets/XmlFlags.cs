using System.Xml;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Truth values as office files write them.</summary>
internal static class XmlFlags
{
    /// <summary>True for <c>1</c>, <c>true</c> and <c>on</c>.</summary>
    public static bool IsOn(string? value) => value is "1" or "true" or "on";

    /// <summary>An element such as <c>strike</c>: without a value it is on.</summary>
    public static bool IsOn(XmlReader reader) => (reader.GetAttribute("val", reader.NamespaceURI) ?? reader.GetAttribute("val")) is not { } value || IsOn(value);
}

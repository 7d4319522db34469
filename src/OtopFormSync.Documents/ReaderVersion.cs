using System.Reflection;
using OtopFormSync.Core;

namespace OtopFormSync.Documents;

/// <summary>Names what reads documents: this assembly, those of ours that it uses and the libraries, as they were built. Nobody has to think of raising a number.</summary>
public static class ReaderVersion
{
    /// <summary>Another text with every other build.</summary>
    public static string Value { get; } = Of(typeof(ReaderVersion).Assembly);

    private static string Of(Assembly reader) => Fingerprint.Of(
        reader.GetReferencedAssemblies().Select(Assembly.Load).Prepend(reader).Select(part => part.ManifestModule.ModuleVersionId.ToString("N")).Order(StringComparer.Ordinal));
}

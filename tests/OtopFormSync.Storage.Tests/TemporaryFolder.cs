namespace OtopFormSync.Storage.Tests;

/// <summary>A folder with a Thai name and spaces, removed at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal TemporaryFolder() => FullPath = Directory.CreateTempSubdirectory("otop ทดสอบ ").FullName;

    internal string FullPath { get; }

    internal string this[string name] => Path.Combine(FullPath, name);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}

using OtopFormSync.Core.Reporting.Registers;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>Where people lay files of registers.</summary>
public interface IRegisterFiles
{
    /// <summary>Names the state of all of them; another text where one came, went or changed.</summary>
    string Stamp();

    /// <summary>Reads them.</summary>
    /// <returns>The files by name.</returns>
    IReadOnlyList<RegisterDocument> Read();
}

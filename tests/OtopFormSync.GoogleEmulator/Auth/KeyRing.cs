using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace OtopFormSync.GoogleEmulator.Auth;

/// <summary>Keys of service accounts. Making one takes longer than most tests: the emulators of a process share them, and none of them gives out one twice.</summary>
internal static class KeyRing
{
    private static readonly ConcurrentDictionary<int, Lazy<RSAParameters>> Keys = new();

    /// <summary>The key that every emulator gives out after so many others.</summary>
    public static RSA Take(int before) => RSA.Create(Keys.GetOrAdd(before, static _ => new(Make)).Value);

    private static RSAParameters Make()
    {
        using var made = RSA.Create(2048);
        return made.ExportParameters(includePrivateParameters: true);
    }
}

using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OtopFormSync.Core;

namespace OtopFormSync.Mailbox.Connections;

/// <summary>Whether a server is who it says it is: by the authorities that the machine trusts, and those that the workspace names.</summary>
/// <param name="authorities">Certificates that are trusted besides the machine's; empty for none.</param>
internal sealed class ServerTrust(X509Certificate2Collection authorities)
{
    /// <summary>Why the certificate that was seen does not serve; null while none was refused.</summary>
    public Telling? Doubt { get; private set; }

    /// <summary>Reads the authorities that a workspace names.</summary>
    /// <param name="file">The file (PEM); null for none.</param>
    /// <exception cref="CryptographicException">It holds no certificate.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static X509Certificate2Collection Authorities(string? file)
    {
        var read = new X509Certificate2Collection();
        if (file is not null)
        {
            read.ImportFromPemFile(file);
            if (read.Count == 0)
            {
                throw new CryptographicException("There is no certificate in it.");
            }
        }

        return read;
    }

    /// <summary>Judges a certificate, as the system asks for it.</summary>
    public bool Accepts(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Doubt = errors switch
        {
            SslPolicyErrors.None => null,
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) || certificate is not X509Certificate2 => new("ไม่มีใบรับรอง", "there is none"),
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => new("ใบรับรองเป็นของเครื่องอื่น", "it is another host's"),
            _ when IsTrustedHere((X509Certificate2)certificate, chain) => null,
            _ when chain?.ChainStatus.Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)) == true => new("หมดอายุหรือยังไม่เริ่มใช้ (หรือนาฬิกาของเครื่องนี้ไม่ตรง)", "it has expired or is not valid yet (or this machine's clock is wrong)"),
            _ => new("ไม่รู้จักผู้ออกใบรับรอง", "nobody whom this machine trusts has issued it"),
        };
        return Doubt is null;
    }

    private bool IsTrustedHere(X509Certificate2 certificate, X509Chain? seen)
    {
        if (authorities.Count == 0)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in seen?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return chain.Build(certificate);
    }
}

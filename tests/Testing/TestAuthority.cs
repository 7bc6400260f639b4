using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ServiceDesk.Testing;

/// <summary>A certificate authority of a test's own, in files.</summary>
public sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1);

    private readonly X509Certificate2 certificate;
    private readonly string folder;

    public TestAuthority(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Authority of a test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        (this.folder, certificate) = (folder, request.CreateSelfSigned(From, From.AddDays(30)));
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
    }

    /// <summary>Its certificate in PEM.</summary>
    public string CertificateFile => Path.Combine(folder, "authority.pem");

    /// <summary>Writes the certificate and key of a server of this name in PEM; of its address the certificate says nothing.</summary>
    /// <returns>The two files.</returns>
    public (string Certificate, string Key) Issue(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(certificate, From, From.AddDays(20), RandomNumberGenerator.GetBytes(12));
        var files = (Path.Combine(folder, $"{name}.pem"), Path.Combine(folder, $"{name}.key"));
        File.WriteAllText(files.Item1, issued.ExportCertificatePem());
        File.WriteAllText(files.Item2, key.ExportPkcs8PrivateKeyPem());
        return files;
    }

    public void Dispose() => certificate.Dispose();
}

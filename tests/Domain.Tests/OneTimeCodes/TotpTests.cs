using System.Security.Cryptography;
using System.Text;
using NodaTime;
using ServiceDesk.Domain.OneTimeCodes;

namespace ServiceDesk.Domain.Tests.OneTimeCodes;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly Instant Now = Instant.FromUnixTimeSeconds(1_234_567_890);

    /// <summary>RFC 6238 appendix B, with the longer secrets of its errata.</summary>
    [Theory]
    [InlineData(59, "94287082", "46119246", "90693936")]
    [InlineData(1111111109, "07081804", "68084774", "25091201")]
    [InlineData(1111111111, "14050471", "67062674", "99943326")]
    [InlineData(1234567890, "89005924", "91819424", "93441116")]
    [InlineData(2000000000, "69279037", "90698825", "38618901")]
    [InlineData(20000000000, "65353130", "77737706", "47863826")]
    public void The_codes_are_those_of_the_standard(long seconds, string sha1, string sha256, string sha512)
    {
        var step = Totp.StepAt(Instant.FromUnixTimeSeconds(seconds));

        Assert.Equal(sha1, Code(20, HashAlgorithmName.SHA1));
        Assert.Equal(sha256, Code(32, HashAlgorithmName.SHA256));
        Assert.Equal(sha512, Code(64, HashAlgorithmName.SHA512));

        string Code(int length, HashAlgorithmName algorithm) =>
            Totp.CodeOf(Encoding.ASCII.GetBytes("1234567890123456789012345678901234567890123456789012345678901234"[..length]), step, 8, algorithm);
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void The_code_of_one_step_before_and_after_is_taken_too(int seconds, bool taken)
    {
        var step = Totp.StepAt(Now + Duration.FromSeconds(seconds));

        Assert.Equal(taken ? step : null, Totp.FindStep(Secret, Totp.CodeOf(Secret, step), Now));
    }

    [Fact]
    public void A_code_is_taken_as_people_type_it()
    {
        var step = Totp.StepAt(Now);
        Assert.Equal("005924", Totp.CodeOf(Secret, step));

        Assert.All(["005 924", "۰۰۵۹۲۴", "٠٠٥ ٩٢٤", " 005924\t"], typed => Assert.Equal(step, Totp.FindStep(Secret, typed, Now)));
        Assert.All(["", "5924", "005925", "0059240", "abcdef", "\0", "٠٠٥\ud83d"], typed => Assert.Null(Totp.FindStep(Secret, typed, Now)));
    }

    [Fact]
    public void An_app_reads_the_secret_from_its_address() => Assert.Equal(
        "otpauth://totp/Kashan%20%26%20Co:%D8%B9%D9%84%DB%8C?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kashan%20%26%20Co&algorithm=SHA1&digits=6&period=30",
        Totp.Address(Secret, "Kashan & Co", "علی"));

    /// <summary>RFC 4648 section 10, without its padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string encoded) => Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_recovery_code_is_known_however_it_is_typed()
    {
        var code = RecoveryCode.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

        Assert.Equal("AEBA-GBAF-AYDQ-QCIK", code);
        Assert.All([code, "aebagbafaydqqcik", " aeba gbaf aydq qcik "], typed => Assert.Equal(RecoveryCode.Hash(code), RecoveryCode.Hash(typed)));
        Assert.NotEqual(RecoveryCode.Hash(code), RecoveryCode.Hash("AEBA-GBAF-AYDQ-QCIL"));
        Assert.NotEqual(RecoveryCode.Draw(), RecoveryCode.Draw());
    }
}

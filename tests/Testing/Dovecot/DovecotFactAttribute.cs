using Xunit;

namespace ServiceDesk.Testing.Dovecot;

/// <summary>A test that needs a mail server: skipped with the reason where there is no Dovecot, failed there under CI=true.</summary>
public sealed class DovecotFactAttribute : FactAttribute
{
    public DovecotFactAttribute()
    {
        Skip = DovecotAvailability.SkipReason;
    }
}

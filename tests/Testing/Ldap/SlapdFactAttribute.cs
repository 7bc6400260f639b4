using Xunit;

namespace ServiceDesk.Testing.Ldap;

/// <summary>A test that needs a directory: skipped with the reason where there is no slapd, failed there under CI=true.</summary>
public sealed class SlapdFactAttribute : FactAttribute
{
    public SlapdFactAttribute()
    {
        Skip = SlapdAvailability.SkipReason;
    }
}

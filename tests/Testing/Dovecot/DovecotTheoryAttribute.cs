using Xunit;

namespace ServiceDesk.Testing.Dovecot;

/// <summary>As <see cref="DovecotFactAttribute"/>, for a test of several cases.</summary>
public sealed class DovecotTheoryAttribute : TheoryAttribute
{
    public DovecotTheoryAttribute()
    {
        Skip = DovecotAvailability.SkipReason;
    }
}

using Xunit;

namespace ServiceDesk.Testing.Node;

/// <summary>A test that needs Node.js and npm: skipped with the reason where they are missing, failed there under CI=true.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        Skip = NodeAvailability.SkipReason;
    }
}

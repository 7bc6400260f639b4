using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Somebody who comes in without showing who they are. How they are reached the form of their request asks.</summary>
/// <param name="Name">What they say they are called.</param>
public sealed record Guest(string Name)
{
    private const int LongestName = 200;

    /// <summary>Reads the field <c>name</c>.</summary>
    public static (Guest? Guest, Rejection? Rejection) Read(string? name)
    {
        var check = new ShapeCheck();
        var guest = new Guest(check.Line("name", name, LongestName));
        return check.Fails(out var rejection) ? (null, rejection) : (guest, null);
    }
}

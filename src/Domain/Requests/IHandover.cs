namespace ServiceDesk.Domain.Requests;

/// <summary>An event by which a request goes from one unit to another; every event that changes the unit is one.</summary>
public interface IHandover
{
    /// <summary>The unit that had it until then.</summary>
    string FromUnit { get; }

    /// <summary>The unit that has it from then on.</summary>
    string ToUnit { get; }
}

namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>Marks an endpoint that is open in a session whose second factor is missing: where it is given or set, and where one signs out.</summary>
internal sealed class BeforeSecondFactor
{
    public static BeforeSecondFactor Mark { get; } = new();
}

namespace ServiceDesk.Domain.Contracts;

/// <summary>A type with members marked as personal data names the person whose data they are.</summary>
public interface IDataSubject
{
    /// <summary>The id of the person whose data the marked members hold.</summary>
    string DataSubject { get; }
}

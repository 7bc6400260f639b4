namespace ServiceDesk.Domain.Requests;

/// <summary>
/// An event that the product appends beside what people do: that time went by, what became of a text message. Who decides
/// on what they saw before it decides on the same request, so it makes no version out of date for them.
/// </summary>
public interface IProductEvent;

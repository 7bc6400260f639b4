namespace ServiceDesk.Api.Doors.Humanity;

/// <summary>A picture of letters and digits.</summary>
/// <param name="Image">Its id.</param>
/// <param name="Picture">The picture, as a <c>data:</c> address.</param>
/// <param name="Length">How many letters and digits it shows.</param>
/// <param name="ValidFor">For how many seconds an answer is taken; one, the first.</param>
public sealed record ImagePuzzle(string Image, string Picture, int Length, long ValidFor);

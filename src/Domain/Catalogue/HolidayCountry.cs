namespace ServiceDesk.Domain.Catalogue;

/// <summary>The countries whose public holidays are known (<see cref="Time.PublicHolidays"/>).</summary>
internal enum HolidayCountry
{
    Iran,
}

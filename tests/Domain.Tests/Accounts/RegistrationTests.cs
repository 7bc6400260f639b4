using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Passwords;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;

namespace ServiceDesk.Domain.Tests.Accounts;

/// <summary>What the form of registration takes and what it refuses, all at once.</summary>
public sealed class RegistrationTests
{
    private static readonly MobilePasswordDoor Door = new("mobile", CodeRule.Default, [])
    {
        UserTypes = [new ChoiceDefinition("natural", new LocalisedText("شخص حقیقی", "Natural person")), new ChoiceDefinition("legal", new LocalisedText("شخص حقوقی", "Legal person"))],
    };

    private static (Registration? Registration, Rejection? Rejection) Read(
        string? first = "رضا", string? last = "محمدی", string? mobile = "09131111111", string? password = "correct horse", string? type = "natural", MobilePasswordDoor? door = null) =>
        Registration.Read(door ?? Door, PasswordRule.Default, first, last, mobile, password, type);

    [Fact]
    [Seed("E-05"), Seed("E-06"), Seed("E-07"), Seed("E-09")]
    public void Name_number_and_kind_of_user_are_read_as_people_write_them()
    {
        var (registration, _) = Read(" رضا ", "محمدی", "۰۹۱۳ ۱۱۱ ۱۱۱۱");

        Assert.Equal(("رضا محمدی", "+989131111111", "natural"), (registration!.Name.Whole, registration.Mobile, registration.UserType));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.Equal(
        [
            ("firstName", FieldErrorCodes.Required), ("lastName", FieldErrorCodes.TooLong), ("mobile", FieldErrorCodes.InvalidMobile),
            ("password", FieldErrorCodes.TooShort), ("userType", FieldErrorCodes.UnknownChoice),
        ],
        Read("", new string('ا', 101), "02112345678", "short", "king").Rejection!.Fields.Select(error => (error.Field, error.Code)));

    [Fact]
    [Seed("E-09")]
    public void A_kind_of_user_is_asked_for_exactly_where_the_door_has_some()
    {
        Assert.Equal([("userType", FieldErrorCodes.Required)], Read(type: null).Rejection!.Fields.Select(error => (error.Field, error.Code)));
        Assert.Equal([("userType", FieldErrorCodes.NotAsked)], Read(door: Door with { UserTypes = [] }).Rejection!.Fields.Select(error => (error.Field, error.Code)));
        Assert.NotNull(Read(type: null, door: Door with { UserTypes = [] }).Registration);
    }

    [Fact]
    public void The_password_may_not_be_the_number_or_the_name()
    {
        Assert.Equal(FieldErrorCodes.PersonalPassword, Assert.Single(Read(password: "9131111111").Rejection!.Fields).Code);
        Assert.Equal(FieldErrorCodes.PersonalPassword, Assert.Single(Read(password: "رضا محمدی").Rejection!.Fields).Code);
    }
}

using Npgsql;
using ServiceDesk.Api.Accounts.Mobile;
using ServiceDesk.Api.Accounts.Passwords;
using ServiceDesk.Api.Accounts.Profile;
using ServiceDesk.Api.Accounts.Registration;
using ServiceDesk.Api.Accounts.SignIn;

namespace ServiceDesk.Api.Accounts;

/// <summary>What accounts need of the host.</summary>
internal static class AccountComposition
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration, NpgsqlDataSource dataSource) => services
        // Read when the host is put together, so that a wrong one stops it from starting.
        .AddSingleton(PasswordSettings.Read(configuration))
        .AddSingleton(new AccountPasswords(dataSource))
        .AddSingleton<AccountStore>()
        .AddSingleton<PasswordHashing>()
        .AddSingleton<PasswordTries>()
        .AddSingleton<PasswordSignIn>()
        .AddSingleton<PasswordChanges>()
        .AddSingleton<Registrations>()
        .AddSingleton<MobileChanges>()
        .AddSingleton<Profiles>();
}

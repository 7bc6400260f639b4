using ServiceDesk.Api.People.SecondFactors;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.People;

/// <summary>What people and their posts need of the host.</summary>
internal static class PeopleComposition
{
    public static void AddPeople(this IServiceCollection services, EventStore.EventStore store)
    {
        services.AddSingleton(new PeopleQueries(store.DataSource));
        services.AddSingleton<Appointments>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SecondFactorRows>(provider, store.DataSource)).AddSingleton<SecondFactors.SecondFactors>();
    }
}

using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Sdl;

namespace ServiceDesk.GraphQL.Tests.Validation;

/// <summary>The schema of the rules' tests: every kind of type, and places where fields of different types meet under one name.</summary>
internal static class RuleSchema
{
    public const string Sdl = """
        directive @onField(note: String) on FIELD
        directive @onQuery on QUERY
        directive @onMutation on MUTATION
        directive @onSubscription on SUBSCRIPTION
        directive @onVariable(note: String) on VARIABLE_DEFINITION
        directive @onFragment on FRAGMENT_DEFINITION
        directive @onSpread on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @again(step: Int) repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | QUERY
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD
        directive @needs(value: Int!, other: Int! = 1) on FIELD

        scalar Date
        scalar Json

        enum State { OPEN CLOSED }
        enum Rank { CLERK CHIEF }

        input Filter { required: Boolean!, state: State, tags: [String!], min: Int! = 0, nested: Filter, range: Range }
        input Range @oneOf { days: Int, weeks: Int, since: Date, filter: Filter }

        interface Named { name(short: Boolean): String }
        interface Party implements Named { name(short: Boolean): String, phone: String, contact: Party }
        type Citizen implements Named & Party { name(short: Boolean): String, phone: String, contact: Citizen, age: Int, code: String!, marks: [Int], mother: Citizen, requests(first: Int = 10, state: State): [Request!]! }
        type Officer implements Named & Party { name(short: Boolean): String, phone: String, contact: Officer, age: Float, code: String, marks: [[Int]], rank: Rank, unit: Unit, mother: Party }
        type Unit implements Named { name(short: Boolean): String, members: [Party], parent: Unit }
        union Actor = Citizen | Officer
        union Thing = Request | Unit

        type Request { id: ID!, title: String, state: State, owner: Party, actor: Actor, entries(filter: Filter, tags: [String!], level: Int! = 1): [Entry], other: Request }
        type Entry { at: Date, text: String, request: Request!, numbers: [[Int]] }

        type Query {
          request(id: ID!): Request
          requests(filter: Filter, first: Int, ids: [ID!], matrix: [[Int!]]): [Request]
          party: Party
          named: Named
          actor: Actor
          thing: Thing
          citizen: Citizen
          officer: Officer
          unit: Unit
          text(value: String): String
          number(value: Int): Int
          float(value: Float): Float
          flag(value: Boolean): Boolean
          key(value: ID): ID
          state(value: State): State
          date(value: Date): Date
          json(value: Json): Json
          list(value: [String]): String
          strictList(value: [String!]!): String
          filter(by: Filter!): String
          range(by: Range): String
          needs(a: Int!, b: Int!): String
          defaults(a: Int! = 5, b: Int = 6): String
        }

        type Mutation { close(id: ID!, why: String): Request }
        type Subscription { changed(id: ID): Request, ticked: Int }
        """;

    public static Schema Schema { get; } = SdlReader.Read(Sdl);

    /// <summary>Without mutations and subscriptions.</summary>
    public static Schema QueryOnly { get; } = SdlReader.Read("type Query { a: Int }");
}

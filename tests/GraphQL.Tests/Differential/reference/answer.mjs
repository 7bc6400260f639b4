// Answers each line of JSON on standard input with a line of JSON on standard output: what graphql-js does with a request.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  buildSchema, execute, getOperationAST, GraphQLError, graphqlSync, lexicographicSortSchema, parse, printSchema, specifiedRules, subscribe,
  TypeInfo, validateSchema, ValidationContext, visit, visitInParallel, visitWithTypeInfo,
} from 'graphql';
import { openStream, resolve } from './data.mjs';
import * as corrections from './corrections.mjs';

const schema = corrections.correctSchema(buildSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')));
const typeInfo = new TypeInfo(schema);

const acts = {
  /** What comes of a request: a place of a syntax error, or the broken rules with their places, or the responses. */
  async run({ query, operationName, variables }) {
    let document;
    try {
      document = corrections.withPlainStrings(corrections.withoutVariableDescriptions(parse(query, corrections.parser)));
    } catch (error) {
      return { syntax: places(error) };
    }
    const invalid = validate(document);
    if (invalid.length > 0) {
      return { invalid };
    }
    return { responses: await respond(document, operationName, variables) };
  },

  /** A schema in the order of names, and the test's own. */
  print: ({ sdl }) => ({ given: print(buildSchema(sdl)), own: print(schema) }),

  introspect: ({ query }) => graphqlSync({ schema, source: query }),

  /** Why a schema is refused; empty when it is not. */
  check({ sdl }) {
    try {
      return validateSchema(buildSchema(sdl)).map((e) => e.message);
    } catch (error) {
      return [error.message];
    }
  },
};

/** Every rule has a context of its own, so that each error is known by its rule. */
function validate(document) {
  const invalid = [];
  const visitors = specifiedRules.map((rule) => {
    const name = rule.name.replace(/Rule$/, '');
    return rule(new ValidationContext(schema, document, typeInfo, (error) => invalid.push(`${name} ${placesOf(name, error)}`)));
  });
  visit(document, visitWithTypeInfo(typeInfo, visitInParallel(visitors)));
  // A document with type-system definitions cannot be executed (section 5.1.1); graphql-js applies its other rules to those definitions too, which the specification does not ask for.
  const notExecutable = invalid.filter((error) => error.startsWith('ExecutableDefinitions'));
  return (notExecutable.length > 0 ? notExecutable : decidable(invalid)).sort();
}

/** Fragments that spread themselves are fields without end (section 5.5.2.2): which of them are found to conflict hangs on where the search stops. */
const decidable = (invalid) =>
  invalid.some((error) => error.startsWith('NoFragmentCycles')) ? invalid.filter((error) => !error.startsWith('OverlappingFieldsCanBeMerged')) : invalid;

async function respond(document, operationName, variableValues) {
  const request = { schema, document: corrections.withoutNullConditions(document, variableValues), operationName, variableValues, fieldResolver: resolve, subscribeFieldResolver: openStream, options: { maxCoercionErrors: Infinity } };
  const result = await (getOperationAST(document, operationName)?.operation === 'subscription' ? subscribe(request) : execute(request));
  if (!(Symbol.asyncIterator in result)) {
    return [response(result)];
  }
  const responses = [];
  for await (const event of result) {
    responses.push(response(event));
  }
  return responses;
}

function response({ data, errors = [] }) {
  const failures = errors.map((e) => `/${(e.path ?? []).join('/')} ${places(e)}`).sort();
  // Of a variable's value graphql-js names every fault, this engine the first; one makes the request fail (section 6.1.2).
  return { data, errors: data === undefined ? [...new Set(failures)] : failures };
}

/** Of a conflict further down only where it begins: which fields are named on the way depends on the order of the search, which the specification leaves open. */
const placesOf = (rule, error) => (rule === 'OverlappingFieldsCanBeMerged' && error.locations.length > 2 ? places({ locations: [error.locations[0]] }) : places(error));

const places = (error) => (error.locations ?? []).map((l) => `${l.line}:${l.column}`).join(' ');

const print = (any) => printSchema(lexicographicSortSchema(any));

for await (const line of createInterface({ input: process.stdin })) {
  const { act, ...given } = JSON.parse(line);
  let answer;
  try {
    answer = await acts[act](given);
  } catch (error) {
    answer = { crash: error instanceof GraphQLError ? error.message : error.stack };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

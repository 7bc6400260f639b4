export default {
  // docs/schema.graphql, or the address of a host in Development, http://localhost:5080/kaums/graphql, which codegen asks
  // for input objects with exactly one field only when told to.
  schema: { [process.env.SCHEMA]: { oneOf: true } },
  documents: 'operations/*.graphql',
  config: { strictScalars: true, scalars: { Date: 'string', DateTime: 'string', JalaliDate: 'string', Long: 'number' } },
  generates: {
    'generated/schema.ts': { plugins: ['typescript'] },
    'generated/operations.ts': { plugins: ['typescript-operations', 'typed-document-node'] },
  },
};

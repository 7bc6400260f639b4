// The schema is docs/schema.graphql, or the address of a host in Development: http://localhost:5080/kaums/graphql
export default {
  schema: process.env.SCHEMA,
  documents: 'operations/*.graphql',
  config: { strictScalars: true, scalars: { Date: 'string', DateTime: 'string', JalaliDate: 'string', Long: 'number' } },
  generates: {
    'generated/schema.ts': { plugins: ['typescript'] },
    'generated/operations.ts': { plugins: ['typescript-operations', 'typed-document-node'] },
  },
};

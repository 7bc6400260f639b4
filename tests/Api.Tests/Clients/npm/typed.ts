// What front ends write with the generated types. It is compiled, not run; each line after @ts-expect-error must be refused.
import type { ApolloClient } from '@apollo/client';
import type { Client } from '@urql/core';
import { MyRequestsDocument, QueueDocument, type RequestSummaryFragment } from './generated/operations';

export async function subjects(apollo: ApolloClient): Promise<string[]> {
  const { data } = await apollo.query({ query: MyRequestsDocument, variables: { first: 20 } });
  // Whoever is not signed in gets null instead of a list.
  return data?.myRequests?.edges.map(edge => edge.node.subject) ?? [];
}

export async function overdue(urql: Client): Promise<number> {
  const { data } = await urql.query(QueueDocument, { first: 100, sort: 'DUE_FIRST', statuses: ['AWAITING_REPLY'] });
  return data?.queue?.nodes.filter(item => item.isOverdue).length ?? 0;
}

export function next(request: RequestSummaryFragment): number {
  return request.version + 1;
}

export async function wrong(apollo: ApolloClient, urql: Client, request: RequestSummaryFragment) {
  // @ts-expect-error: how many is not told.
  await apollo.query({ query: MyRequestsDocument, variables: {} });
  // @ts-expect-error: there is no such order.
  await urql.query(QueueDocument, { first: 100, sort: 'OLDEST' });
  const { data } = await apollo.query({ query: MyRequestsDocument, variables: { first: 20 } });
  // @ts-expect-error: the list may be null.
  data.myRequests.edges;
  // @ts-expect-error: a field that was not selected.
  request.body;
  // @ts-expect-error: a version is a number.
  request.version.trim();
  // @ts-expect-error: there is no such status.
  return request.status.value === 'OPEN';
}

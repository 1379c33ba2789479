import type { FieldPolicy, TypePolicies } from '@apollo/client';

type Page = { nodes?: unknown[]; edges?: unknown[]; pageInfo?: { endCursor?: string | null } };

const paging = new Set(['first', 'after', 'last', 'before']);

/**
 * Joins the pages of one list: a page asked with `after` is added when it follows what is held, a
 * page asked without starts the list anew. Lists with other arguments are other lists.
 */
export const connectionPolicy: FieldPolicy<Page, Page> = {
  keyArgs: (args) => Object.keys(args ?? {}).filter((name) => !paging.has(name)),
  merge(existing, incoming, { args }) {
    const after = args?.after as string | null | undefined;
    if (!existing || !after) return incoming;
    // A page asked for before the list began anew comes too late and would tear a hole into it.
    if (existing.pageInfo?.endCursor !== after) return existing;
    return {
      ...existing,
      ...incoming,
      ...(incoming.nodes ? { nodes: [...(existing.nodes ?? []), ...incoming.nodes] } : {}),
      ...(incoming.edges ? { edges: [...(existing.edges ?? []), ...incoming.edges] } : {}),
    };
  },
};

export function connectionPolicies(fields: Record<string, readonly string[]>): TypePolicies {
  return Object.fromEntries(
    Object.entries(fields).map(([type, names]) => [
      type,
      { fields: Object.fromEntries(names.map((name) => [name, connectionPolicy])) },
    ]),
  );
}

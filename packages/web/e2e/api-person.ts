import type { BrowserContextOptions, Page } from 'playwright-core';
import type { World } from './harness.ts';
import { journeyPerson } from './journey-person.ts';

export type ApiPerson = Awaited<ReturnType<typeof apiPerson>>;

/** Mutations whose input is shared with others and so is not named after them. */
const INPUTS: Readonly<Record<string, string>> = {
  productsEnable: 'ProductsInput',
  productsDisable: 'ProductsInput',
};

/**
 * Somebody signed up with an organisation, who can also act through the API as their screens do:
 * for setting up what a journey begins with. A refusal ends the journey.
 */
export async function apiPerson(world: World, name: string, options: BrowserContextOptions = {}) {
  const page = await journeyPerson(world, name, options);
  const email = `${name}@journey.example`;
  const act = <Answer = unknown>(mutation: string, input: unknown, selection = '') =>
    actOn<Answer>(world, page, mutation, input, selection);
  const { viewer } = await act<{ viewer: { organisation: { id: string } } }>(
    'signUp',
    {
      organisationName: `${name} Trading`,
      country: 'MY',
      sellingCurrency: 'MYR',
      timeZone: 'Asia/Kuala_Lumpur',
      name: `Owner of ${name}`,
      email,
      password: 'a-basket-of-rattan-7',
    },
    'viewer { organisation { id } }',
  );
  return { page, email, act, organisationId: viewer.organisation.id };
}

async function actOn<Answer>(
  world: World,
  page: Page,
  mutation: string,
  input: unknown,
  selection: string,
): Promise<Answer> {
  const type = INPUTS[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const fields = `{ ${selection} userErrors { ... on UserError { message } } }`;
  const query = input
    ? `mutation ($input: ${type}!) { ${mutation}(input: $input) ${fields} }`
    : `mutation { ${mutation} ${fields} }`;
  const data = await world.ask<Record<string, { userErrors: { message: string }[] }>>(
    page,
    query,
    input ? { input } : {},
  );
  const answer = data[mutation];
  const [refusal] = answer?.userErrors ?? [];
  if (refusal) throw new Error(`${mutation}: ${refusal.message}`);
  return answer as Answer;
}

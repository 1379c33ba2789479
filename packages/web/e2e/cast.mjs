import { fileURLToPath } from 'node:url';

const cast = fileURLToPath(new URL('../../server/dist/app/demo/demo-cast.js', import.meta.url));
/** Who is not of the demo's cast has an address of their own. */
const newcomers = { newcomer: 'Mira Trading', arrival: 'Kedai Baharu' };
const emailOf = (name) => `${name}@${name in newcomers ? 'newcomer' : 'demo.distributary'}.example`;

async function ask(request, query, input) {
  const response = await request.post('/graphql', { data: { query, variables: { input } } });
  const { data, errors } = await response.json();
  const [answer] = Object.values(data ?? {});
  const refusals = [...(errors ?? []), ...(answer?.userErrors ?? [])];
  if (refusals.length > 0) throw new Error(refusals.map(({ message }) => message).join('; '));
  return answer;
}

const refusals = 'userErrors { ... on UserError { message } }';

async function signIn(request, name) {
  const { DEMO_PASSWORD } = await import(cast);
  const input = { email: emailOf(name), password: DEMO_PASSWORD };
  await ask(
    request,
    `mutation ($input: SignInInput!) { signIn(input: $input) { ${refusals} } }`,
    input,
  );
}

/** Signs up an organisation of its own, or comes back to it. */
async function signUp(request, name) {
  const { DEMO_PASSWORD } = await import(cast);
  const input = {
    ...{
      organisationName: newcomers[name],
      country: 'MY',
      sellingCurrency: 'MYR',
      timeZone: 'Asia/Kuala_Lumpur',
    },
    ...{ name: 'Mira Tan', email: emailOf(name), password: DEMO_PASSWORD },
  };
  const query = `mutation ($input: SignUpInput!) { signUp(input: $input) { ${refusals} } }`;
  await ask(request, query, input).catch(() => signIn(request, name));
}

/** Both sides taken up, and nothing done yet: what every screen says when it is empty. */
async function begin(request, asStaff) {
  const { organisation } = await ask(
    request,
    '{ viewer { organisation { id plan { tier } } supplier { __typename } } }',
  );
  await ask(
    asStaff,
    `mutation ($input: PlanSetInput!) { planSet(input: $input) { ${refusals} } }`,
    {
      organisationId: organisation.id,
      tier: 'V2',
    },
  );
  await ask(
    request,
    `mutation ($input: InventorySwitchInput!) { inventorySwitch(input: $input) { ${refusals} } }`,
    { on: true },
  );
  for (const side of ['supplierActivate', 'distributorActivate']) {
    await ask(request, `mutation { ${side} { ${refusals} } }`);
  }
}

/**
 * The sessions of the people of a demo world, signed in once each; a browser context takes what is
 * answered as its `storageState`. `newcomer` has nothing yet, `arrival` not even a side.
 */
export function castOf(browser, baseURL) {
  const sessions = new Map();

  async function signedIn(name) {
    const context = await browser.newContext({ baseURL });
    const { request } = context;
    if (name in newcomers) await signUp(request, name);
    else if (name !== 'guest') await signIn(request, name);
    if (name === 'newcomer') {
      const staff = await browser.newContext({ baseURL, storageState: await sessionOf('staff') });
      await begin(request, staff.request);
      await staff.close();
    }
    const state = await context.storageState();
    await context.close();
    return state;
  }

  function sessionOf(name) {
    if (!sessions.has(name)) sessions.set(name, signedIn(name));
    return sessions.get(name);
  }

  /** A link of the supplier's that can be applied by. */
  async function invitationPath() {
    const context = await browser.newContext({ baseURL, storageState: await sessionOf('nusa') });
    const { supplier } = await ask(
      context.request,
      '{ viewer { supplier { invitations(first: 50) { nodes { path state } } } } }',
    );
    await context.close();
    return supplier.invitations.nodes.find(({ state }) => state === 'ACTIVE').path;
  }

  return { sessionOf, invitationPath };
}

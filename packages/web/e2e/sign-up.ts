import type { Page } from 'playwright-core';
import type { World } from './harness.ts';

export const PASSWORD = 'a-basket-of-rattan-7';

/** Signs up over the API; the session is then in the page's browser. */
export async function signUp(
  world: World,
  page: Page,
  organisationName: string,
  email: string,
): Promise<void> {
  const { signUp } = await world.ask<{ signUp: { userErrors: { message: string }[] } }>(
    page,
    `mutation ($input: SignUpInput!) {
      signUp(input: $input) { userErrors { ... on UserError { message } } }
    }`,
    {
      input: {
        organisationName,
        country: 'MY',
        sellingCurrency: 'MYR',
        timeZone: 'Asia/Kuala_Lumpur',
        name: 'Aisyah Rahman',
        email,
        password: PASSWORD,
      },
    },
  );
  if (signUp.userErrors.length > 0) throw new Error(signUp.userErrors[0]?.message);
}

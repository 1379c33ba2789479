import { DEMO_PASSWORD, DISTRIBUTORS, STAFF, SUPPLIERS } from './demo/demo-cast.ts';

export interface DemoLogin {
  readonly who: string;
  readonly email: string;
  readonly password: string;
}

/** Who can sign in to the demo world; `start` prints them. */
export const demoLogins: readonly DemoLogin[] = [
  ...SUPPLIERS.map((cast) => ({
    who: `${cast.person}, supplier ${cast.organisation}`,
    email: cast.email,
  })),
  ...DISTRIBUTORS.map((cast) => ({
    who: `${cast.person}, distributor ${cast.organisation}`,
    email: cast.email,
  })),
  { who: 'Platform staff, who set plans', email: STAFF.email },
].map((login) => ({ ...login, password: DEMO_PASSWORD }));

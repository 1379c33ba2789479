export const routes = [] as const;

/** Screens outside the shell: sign-in and sign-up. */
export const publicRoutes = [] as const;

/** Steps tick on other screens, and some by somebody else: they are asked for as long as they count. */
export const WHILE_SETTING_UP = {
  fetchPolicy: 'cache-and-network',
  pollInterval: 4000,
  skipPollAttempt: () => document.hidden,
} as const;

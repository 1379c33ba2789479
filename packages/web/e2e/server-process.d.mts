export type ServerProcess = {
  url: string;
  /** Everything it has written. */
  said: () => string;
  stop: () => Promise<void>;
  /** Ends it without a goodbye to anybody. */
  kill: () => Promise<void>;
};

export function startServer(env: Record<string, string>): Promise<ServerProcess>;

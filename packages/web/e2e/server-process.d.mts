export type ServerProcess = {
  url: string;
  /** Everything it has written. */
  said: () => string;
  stop: () => Promise<void>;
};

export function startServer(env: Record<string, string>): Promise<ServerProcess>;

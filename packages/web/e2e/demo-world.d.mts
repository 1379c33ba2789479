import type { ServerProcess } from './server-process.mjs';

type Options = {
  folder: string;
  size?: 'tiny' | 'small' | 'large';
  stdio?: 'inherit' | 'ignore';
};

export function startDemoWorld(options: Options): Promise<ServerProcess>;

import { z } from 'zod';
import { StartUpError } from './start-up-error.ts';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  /** Where uploaded files lie. */
  FILES_FOLDER: z.string().default('.data/files'),
  /** Address the web app is reached at, for links, cookies and the Origin check. */
  PUBLIC_URL: z.url().optional(),
  /** Requests come through a proxy of ours that writes X-Forwarded-For. */
  TRUST_PROXY: onOff.default(false),
  /** Whom people write to, for a plan above all; told to whoever is signed in. */
  SUPPORT_EMAIL: z.email().optional(),
  /** One-click sign-in with the demo world's accounts. */
  DEMO: onOff.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  NODE_ENV: z.string().default('production'),
});

export interface Config {
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  readonly filesFolder: string;
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  readonly supportEmail: string | null;
  readonly demo: boolean;
  readonly logLevel: string;
  readonly databasePool: number;
  readonly production: boolean;
}

/** Settings from the environment; throws one sentence that names every wrong variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartUpError(`The settings are wrong: ${wrong.join('; ')}`);
  }
  const value = parsed.data;
  return {
    databaseUrl: value.DATABASE_URL,
    port: value.PORT,
    host: value.HOST,
    filesFolder: value.FILES_FOLDER,
    publicUrl: value.PUBLIC_URL ?? null,
    trustProxy: value.TRUST_PROXY,
    supportEmail: value.SUPPORT_EMAIL ?? null,
    demo: value.DEMO,
    logLevel: value.LOG_LEVEL,
    databasePool: value.DATABASE_POOL,
    production: value.NODE_ENV === 'production',
  };
}

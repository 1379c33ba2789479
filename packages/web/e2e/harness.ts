import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { makeStaff, migrate, openPostgres, seedTiny } from './built-server.ts';
import { launch } from './launch.mjs';
import { type ServerProcess, startServer } from './server-process.mjs';

/**
 * The built product over a database of its own, and a Chromium before it. Each person has a browser
 * context: two of them are two people at once.
 */
export class World {
  /** What a browser complained of: errors and warnings in a console, in a script, refused requests. */
  readonly problems: string[] = [];
  private readonly caused: RegExp[] = [];

  private constructor(
    private server: ServerProcess,
    private readonly browser: Browser,
    private readonly filesFolder: string,
    private readonly databaseUrl: string,
  ) {}

  get url(): string {
    return this.server.url;
  }

  /** What the browser says about a trouble that the journey makes itself is no problem from now on. */
  causes(complaint: RegExp): void {
    this.caused.push(complaint);
  }

  /** The API dies at once, as in a power cut; what the browsers say of it is expected. */
  async killServer(): Promise<void> {
    this.causes(/net::ERR_CONNECTION_REFUSED|net::ERR_EMPTY_RESPONSE|net::ERR_CONNECTION_RESET/);
    this.causes(/WebSocket connection to .* failed/);
    await this.server.kill();
  }

  /** And comes back at the same address, over the same database. */
  async startServerAgain(): Promise<void> {
    const env = { DATABASE_URL: this.databaseUrl, FILES_FOLDER: this.filesFolder };
    this.server = await startServer({ ...env, PORT: new URL(this.server.url).port });
  }

  /** Empty, or with the small demo world in it and its sign-ins. */
  static async start({ demo = false } = {}): Promise<World> {
    const database = `journey_${randomBytes(6).toString('hex')}`;
    const { url } = await openPostgres(inject('postgresFolder'), database);
    await migrate(url);
    const filesFolder = await mkdtemp(join(tmpdir(), 'distributary-files-'));
    const env = { DATABASE_URL: url, FILES_FOLDER: filesFolder, DEMO: demo ? 'on' : 'off' };
    if (demo) await seedTiny(env);
    const server = await startServer(env);
    return new World(server, await launch(), filesFolder, url);
  }

  /** A page in a browser of its own, as one person has it. */
  async person(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    this.watch(name, page);
    return page;
  }

  /** Whatever the page says in its console is heard, warnings too. */
  watch(name: string, page: Page): void {
    page.on('pageerror', (error) => this.complain(name, error.message));
    page.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warning') this.complain(name, message.text());
    });
  }

  private complain(name: string, text: string): void {
    if (!this.caused.some((complaint) => complaint.test(text))) {
      this.problems.push(`${name}: ${text}`);
    }
  }

  /** What the operator's command does: there is no screen that makes somebody staff. */
  async makeStaff(email: string): Promise<void> {
    await makeStaff(this.databaseUrl, email);
  }

  /** Asks the API as the person does, with the session of the page's browser. */
  async ask<Data>(page: Page, query: string, variables: Record<string, unknown> = {}) {
    const response = await page.request.post('/graphql', { data: { query, variables } });
    const { data, errors } = (await response.json()) as {
      data: Data;
      errors?: { message: string }[];
    };
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  }

  /** Ends everything. A journey over which a browser complained has failed. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await rm(this.filesFolder, { recursive: true, force: true });
    if (this.problems.length > 0) throw new Error(this.problems.join('\n'));
  }
}

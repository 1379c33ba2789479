import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; imports?: string[]; isDynamicEntry?: boolean };

/** The built app as its manifest tells it: which file needs which, and what they weigh. */
export class Bundle {
  private readonly weights = new Map<string, number>();

  private constructor(
    private readonly folder: string,
    private readonly chunks: Readonly<Record<string, Chunk>>,
  ) {}

  static read(folder: string): Bundle {
    const manifest = join(folder, 'manifest.json');
    if (!existsSync(manifest)) throw new Error('The app is not built: run pnpm build first.');
    return new Bundle(folder, JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Chunk>);
  }

  /** Whether the source file begins a chunk of its own, loaded when it is asked for. */
  isApart(source: string): boolean {
    return this.chunks[source]?.isDynamicEntry === true;
  }

  /** The scripts a browser must have before these source files run. */
  scriptsOf(...sources: string[]): Set<string> {
    const files = new Set<string>();
    const visit = (key: string) => {
      const chunk = this.chunks[key];
      if (!chunk) throw new Error(`${key} is no chunk of the built app`);
      if (!chunk.file.endsWith('.js') || files.has(chunk.file)) return;
      files.add(chunk.file);
      for (const needed of chunk.imports ?? []) visit(needed);
    };
    for (const source of sources) visit(source);
    return files;
  }

  /** Bytes of a file as it travels, gzipped. */
  weightOf(file: string): number {
    const known = this.weights.get(file);
    if (known !== undefined) return known;
    const weight = gzipSync(readFileSync(join(this.folder, file))).length;
    this.weights.set(file, weight);
    return weight;
  }

  total(files: Iterable<string>): number {
    return [...files].reduce((sum, file) => sum + this.weightOf(file), 0);
  }

  /** The heaviest files, for whoever has to find the culprit. */
  heaviest(files: Iterable<string>, count = 8): string {
    return [...files]
      .sort((a, b) => this.weightOf(b) - this.weightOf(a))
      .slice(0, count)
      .map((file) => `${file} ${kilobytes(this.weightOf(file))}`)
      .join(', ');
  }
}

export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

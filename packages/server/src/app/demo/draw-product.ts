import sharp from 'sharp';
import { type Paint, PRODUCT_SHAPES } from './product-shapes.ts';

/** What a picture shows: the kind decides the drawing, the make the colours, the variant the rest. */
export interface Pictured {
  readonly kind: string;
  readonly make: string;
  readonly variant: string;
}

const SIDE = 360;

/** Colours a variant names by itself: hue, saturation and lightness of the thing. */
const NAMED: Readonly<Record<string, readonly [number, number, number]>> = {
  white: [40, 12, 94],
  black: [220, 10, 26],
  sage: [110, 16, 62],
  walnut: [24, 34, 38],
  rose: [350, 56, 74],
  jasmine: [48, 62, 80],
};
/** Variants that are several of the thing, and those that are a small or a large one. */
const PIECES: Readonly<Record<string, number>> = { 'set of 3': 3, duo: 2 };
const SIZES: Readonly<Record<string, number>> = {
  small: 0.78,
  mini: 0.74,
  '30 ml': 0.76,
  '50 ml': 0.88,
  large: 1.06,
  '100 ml': 1.04,
};

const drawn = new Map<string, Promise<Buffer>>();

/** The picture of a demo product as PNG: the same for the same words, drawn once. */
export function drawProduct(product: Pictured): Promise<Buffer> {
  const key = `${product.kind}/${product.make}/${product.variant}`;
  const known = drawn.get(key);
  if (known) return known;
  const picture = sharp(Buffer.from(productSvg(product)))
    .resize(SIDE, SIDE)
    .png({ compressionLevel: 1 })
    .toBuffer();
  drawn.set(key, picture);
  return picture;
}

/** The drawing itself, on a pale field of the make's colour. */
export function productSvg({ kind, make, variant }: Pictured): string {
  const draw = PRODUCT_SHAPES[kind];
  if (!draw) throw new Error(`there is no drawing of a ${kind}`);
  const hue = hueOf(make);
  const thing = draw(paintOf(hue, variant));
  const pieces = PIECES[variant] ?? 1;
  const size = (SIZES[variant] ?? 1) * (pieces === 1 ? 1 : 0.62);
  const spread = pieces === 3 ? [-62, 62, 0] : pieces === 2 ? [-46, 46] : [0];
  const copies = spread.map((dx, at) => {
    const scale = pieces === 3 && at === 2 ? size * 1.1 : size;
    // Scaled about the middle of the ground, so that all stand on it.
    return `<g transform="translate(${160 + dx} 250) scale(${scale}) translate(-160 -250)">${thing}</g>`;
  });
  const wide = 86 * (pieces === 1 ? size : 1.25);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320">
    <rect width="320" height="320" fill="hsl(${hue} 34% 93%)"/>
    <rect y="232" width="320" height="88" fill="hsl(${hue} 30% 88%)"/>
    <ellipse cx="160" cy="252" rx="${wide}" ry="12" fill="hsl(${hue} 24% 72%)" opacity=".7"/>
    ${copies.join('')}</svg>`;
}

function paintOf(hue: number, variant: string): Paint {
  const [h, s, l] = NAMED[variant] ?? [(hue + 24) % 360, 44, 58];
  const tone = (lightness: number, saturation = s) =>
    `hsl(${h} ${saturation}% ${Math.max(8, Math.min(96, lightness))}%)`;
  const deeper = l > 85 ? 20 : 14;
  return {
    a: tone(l),
    b: tone(l - deeper),
    c: tone(l > 85 ? l - 9 : l + 22, s * 0.8),
    w: `hsl(${h} 20% 97%)`,
    k: `hsl(${h} 14% 22%)`,
  };
}

function hueOf(words: string): number {
  let hash = 11;
  for (const letter of words) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 3600;
  return hash % 360;
}

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { reencodeImage } from '../../platform/image.ts';
import { SUPPLIERS } from './demo-cast.ts';
import { drawProduct, productSvg } from './draw-product.ts';

describe('drawProduct', () => {
  it.each(
    SUPPLIERS.flatMap(({ kinds, makes, variants }) =>
      kinds.map((kind) => ({ kind, makes, variants })),
    ),
  )('draws a $kind that differs by make and variant', ({ kind, makes, variants }) => {
    const drawings = makes.flatMap((make) =>
      variants.map((variant) => productSvg({ kind, make, variant })),
    );
    const looks = new Set(drawings);
    // Two sizes without a size of their own may look alike, nothing else.
    expect(looks.size).toBeGreaterThanOrEqual(makes.length * (variants.length - 2));
    for (const drawing of drawings) expect(drawing).not.toMatch(/NaN|undefined/);
  });

  it('draws the same picture for the same words, small enough for a list', async () => {
    const words = { kind: 'Ceramic mug', make: 'Kopi', variant: 'sage' };
    const png = await drawProduct(words);
    expect(await drawProduct({ ...words })).toBe(png);
    const kept = await reencodeImage(png);
    const { width, height, format } = await sharp(kept!).metadata();
    expect({ width, height, format }).toEqual({ width: 360, height: 360, format: 'webp' });
    expect(kept!.length).toBeLessThan(15_000);
  });
});

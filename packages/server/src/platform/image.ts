import sharp from 'sharp';

/** Longest side of a kept image. */
const MAX_SIDE = 1_200;
/** A small file can unpack to a huge picture; this many pixels are still decoded. */
const MAX_PIXELS = 50_000_000;

/**
 * A picture as it is kept: decoded, turned upright, made smaller and written anew as WebP, so that
 * nothing but pixels survives. Null when it is not JPEG, PNG, WebP or GIF, is broken or too large.
 */
export async function reencodeImage(bytes: Buffer): Promise<Buffer | null> {
  if (!isPixelFormat(bytes)) return null;
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer();
  } catch {
    return null;
  }
}

/** By the first bytes: SVG and everything else that is a program more than a picture stays out. */
function isPixelFormat(bytes: Buffer): boolean {
  const starts = (hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
  const isWebp = starts('52494646') && bytes.subarray(8, 12).toString('latin1') === 'WEBP';
  return starts('ffd8ff') || starts('89504e470d0a1a0a') || starts('47494638') || isWebp;
}

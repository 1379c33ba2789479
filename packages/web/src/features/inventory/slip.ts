/** A slip: goods of one warehouse that are received, transferred, adjusted or counted together. */
export type SlipKind = 'receive' | 'transfer' | 'adjust' | 'count';

export const slipKinds: readonly SlipKind[] = ['receive', 'transfer', 'adjust', 'count'];

export type SlipLine = {
  skuId: string;
  name: string;
  code: string;
  image: string | null;
  /** What the mutations call the figure, so that a refusal finds its field. */
  quantity: number | null;
  change: number | null;
  onHand: number | null;
  unitCost: string;
};

/** The field of a line that the kind of slip asks for. */
export const figureOf = {
  receive: 'quantity',
  transfer: 'quantity',
  adjust: 'change',
  count: 'onHand',
} as const;

export function lineOf(sku: {
  skuId: string;
  name: string;
  code: string;
  imageId?: string | null;
}): SlipLine {
  const { skuId, name, code, imageId } = sku;
  const image = imageId ? `/files/${imageId}` : null;
  return { skuId, name, code, image, quantity: null, change: null, onHand: null, unitCost: '' };
}

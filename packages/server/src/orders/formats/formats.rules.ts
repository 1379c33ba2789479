import type { OrderFormat } from './order-draft.rules.ts';
import { shopeeFormat } from './shopee.rules.ts';
import { tiktokShopFormat } from './tiktok-shop.rules.ts';

/** The seller centres whose order exports are understood. */
export const ORDER_FORMATS = {
  TIKTOK_SHOP: tiktokShopFormat,
  SHOPEE: shopeeFormat,
} as const satisfies Record<string, OrderFormat>;

export type OrderFormatName = keyof typeof ORDER_FORMATS;

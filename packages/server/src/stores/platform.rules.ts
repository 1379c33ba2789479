/** The marketplaces a store can be on, and what each allows (GEN-04). */
export const PLATFORMS = {
  SHOPEE: { name: 'Shopee', sellerDelivery: true },
  LAZADA: { name: 'Lazada', sellerDelivery: true },
  TIKTOK_SHOP: { name: 'TikTok Shop', sellerDelivery: true },
  /** ORD-08: Temu assigns the carrier itself. */
  TEMU: { name: 'Temu', sellerDelivery: false },
  OTHER: { name: 'Other', sellerDelivery: true },
} as const;

export type Platform = keyof typeof PLATFORMS;
export const ALL_PLATFORMS = Object.keys(PLATFORMS) as Platform[];

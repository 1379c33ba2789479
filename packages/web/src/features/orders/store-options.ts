import { useTranslation } from 'react-i18next';
import { useOrderStores } from './import-orders.tsx';

const platforms = ['SHOPEE', 'LAZADA', 'TIKTOK_SHOP', 'TEMU', 'OTHER'] as const;

/** The distributor's stores, to narrow a list to. */
export function useStoreOptions() {
  return useOrderStores().map(({ id, nickname }) => ({ value: id, label: nickname }));
}

/** The marketplaces those stores are on. */
export function usePlatformOptions() {
  const { t } = useTranslation();
  const used = new Set<string>(useOrderStores().map(({ platform }) => platform));
  return platforms
    .filter((value) => used.has(value))
    .map((value) => ({ value, label: t(`orders.platforms.${value}`) }));
}

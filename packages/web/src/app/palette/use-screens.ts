import { useTranslation } from 'react-i18next';
import { useHat } from '../hat.ts';
import { useSession } from '../session.ts';
import { useEntries } from '../use-entries.ts';
import type { Item } from './item.ts';

/** Every screen the person may open, those of the hat worn first. */
export function useScreens(): Item[] {
  const { t } = useTranslation();
  const session = useSession();
  const entries = {
    supplier: useEntries('supplier'),
    distributor: useEntries('distributor'),
    organisation: useEntries('organisation'),
  };
  const hat = useHat();
  const other = hat === 'supplier' ? 'distributor' : 'supplier';
  return ([hat, other, 'organisation'] as const)
    .filter((group) => group === 'organisation' || session[group])
    .flatMap((group) =>
      entries[group].map(({ path, label, icon }, at): Item => {
        const section = entries[group].slice(0, at + 1).findLast((entry) => entry.section)?.section;
        const side = t(`shell.hats.${group}`);
        return {
          id: `${group} ${path}`,
          group: 'screens',
          path,
          icon,
          label: t(`shell.nav.${label}`),
          hint: section ? `${side} · ${t(`shell.sections.${section}`)}` : side,
        };
      }),
    );
}

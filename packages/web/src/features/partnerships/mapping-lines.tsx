import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarehouseMappingState } from '../../gql/graphql.ts';
import { addressOf } from '../../lib/address.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import classes from './mapping-lines.module.css';
import { mappingBadge } from './partnership-state.ts';

export type MappedPair = {
  state: WarehouseMappingState;
  warehouse: {
    id: string;
    name: string;
    country: string;
    province?: string | null;
    city?: string | null;
    postcode?: string | null;
    addressLine?: string | null;
  };
  supplierWarehouse?: { id: string; name: string } | null;
};

type Props = {
  pairs: readonly MappedPair[];
  /** Heading of the right column: whose it is depends on who looks. */
  right: string;
  actions?: (pair: MappedPair) => ReactNode;
};

/** Warehouses and their images as two columns with a line between what belongs together. */
export function MappingLines({ pairs, right, actions }: Props) {
  const { t } = useTranslation();
  if (pairs.length === 0) return <Text c="dimmed">{t('partnerships.mapping.none')}</Text>;
  return (
    <>
      <div className={classes.heads} aria-hidden>
        <span>{t('partnerships.mapping.supplierSide')}</span>
        <span>{right}</span>
      </div>
      <ul className={classes.pairs}>
        {pairs.map((pair) => (
          <li key={pair.warehouse.id} className={classes.pair}>
            <div className={classes.box}>
              <div className={classes.words}>
                <div className={classes.name}>{pair.warehouse.name}</div>
                <div className={classes.address}>{addressOf(pair.warehouse)}</div>
              </div>
            </div>
            <div className={classes.line} data-state={pair.state}>
              <StateBadge {...mappingBadge(pair.state, t)} />
            </div>
            <div className={classes.box} data-empty={!pair.supplierWarehouse || undefined}>
              <div className={classes.words}>
                {pair.supplierWarehouse?.name ?? t('partnerships.mapping.notYet')}
              </div>
              {actions?.(pair)}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

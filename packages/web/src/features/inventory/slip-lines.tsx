import { ActionIcon, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { figureOf, lineOf, type SlipKind } from './slip.ts';
import classes from './slip-lines.module.css';
import type { SlipForm } from './use-slip.ts';
import { useSupplierSkus } from './use-supplier-skus.ts';

type Props = { kind: SlipKind; form: UseFormReturnType<SlipForm> };

/** The goods of a slip: each with its figure, more found by code or name. */
export function SlipLines({ kind, form }: Props) {
  const { t } = useTranslation();
  const skus = useSupplierSkus();
  const { lines } = form.values;
  const field = figureOf[kind];
  const there = new Set(lines.map(({ skuId }) => skuId));
  const found = skus.found.filter(({ skuId }) => !there.has(skuId));

  function add(skuId: string | null) {
    const sku = found.find((one) => one.skuId === skuId);
    if (sku) form.insertListItem('lines', lineOf(sku));
    skus.search('');
  }

  return (
    <div>
      {lines.length > 0 && (
        <table className={classes.lines}>
          <thead>
            <tr>
              <th>{t('inventory.product')}</th>
              <th className={classes.figure}>{t(`inventory.slip.figure.${kind}`)}</th>
              {kind === 'receive' && (
                <th className={classes.figure}>{t('inventory.slip.unitCost')}</th>
              )}
              <th aria-label={t('inventory.slip.remove')} />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <tr key={line.skuId}>
                <td>
                  <ProductCell name={line.name} code={line.code} image={line.image} />
                </td>
                <td>
                  <QuantityInput
                    required
                    min={kind === 'count' ? 0 : 1}
                    aria-label={`${t(`inventory.slip.figure.${kind}`)} · ${line.code}`}
                    {...form.getInputProps(`lines.${at}.${field}`)}
                  />
                </td>
                {kind === 'receive' && (
                  <td>
                    <DecimalInput
                      decimals={4}
                      aria-label={`${t('inventory.slip.unitCost')} · ${line.code}`}
                      {...form.getInputProps(`lines.${at}.unitCost`)}
                    />
                  </td>
                )}
                <td>
                  <ActionIcon
                    aria-label={t('inventory.slip.removeOne', { code: line.code })}
                    onClick={() => form.removeListItem('lines', at)}
                  >
                    <IconX size={15} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Select
        mt="xs"
        searchable
        value={null}
        placeholder={t('inventory.slip.addProduct')}
        aria-label={t('inventory.slip.addProduct')}
        nothingFoundMessage={t('inventory.slip.notFound')}
        data={found.map(({ skuId, code, name }) => ({ value: skuId, label: `${code} · ${name}` }))}
        searchValue={skus.words}
        onSearchChange={skus.search}
        onChange={add}
      />
    </div>
  );
}

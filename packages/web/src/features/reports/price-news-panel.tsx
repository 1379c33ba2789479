import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { PriceNews_AllFragment } from '../../gql/graphql.ts';
import { groupDigits } from '../../lib/format-money.ts';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import type { HomeLink } from './home-links.ts';
import { PanelRows } from './panel-rows.tsx';
import classes from './panels.module.css';

graphql(/* GraphQL */ `
  fragment PriceNews_all on PriceNewsReport {
    count
    products {
      skuId claimId code name
      image { id url }
      oldPrice { amount currency }
      newPrice { amount currency }
      reach
    }
  }
`);

type Product = PriceNews_AllFragment['products'][number];
type Props = {
  report: PriceNews_AllFragment;
  note: string;
  /** What a price is behind, in words: listings, or distributors. */
  reachOf: (count: number) => string;
  linkOf: (product: Product) => HomeLink;
};

/** Prices that differ from those of a week ago: old, new, and how much hangs on them. */
export function PriceNewsPanel({ report, note, reachOf, linkOf }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('reports.priceNews')} description={note}>
      <PanelRows
        none={t('reports.noPriceNews')}
        rows={report.products.map((product) => ({
          key: product.claimId ?? product.skuId,
          name: <ProductCell name={product.name} code={product.code} image={product.image?.url} />,
          value: <Step product={product} />,
          more: reachOf(product.reach),
          link: linkOf(product),
        }))}
        count={report.count}
      />
    </Panel>
  );
}

function Step({ product: { oldPrice, newPrice } }: { product: Product }) {
  return (
    <span className={classes.step}>
      <s className={classes.quiet}>{groupDigits(oldPrice.amount)}</s>
      <IconArrowRight size={13} aria-hidden />
      <Money value={newPrice} />
    </span>
  );
}

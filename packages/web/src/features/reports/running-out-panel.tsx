import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { RunningOut_AllFragment } from '../../gql/graphql.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import type { HomeLink } from './home-links.ts';
import { PanelRows } from './panel-rows.tsx';
import classes from './panels.module.css';

graphql(/* GraphQL */ `
  fragment RunningOut_all on RunningOutReport {
    count
    products { skuId claimId code name image { id url } available sold daysLeft }
  }
`);

type Product = RunningOut_AllFragment['products'][number];
type Props = { report: RunningOut_AllFragment; linkOf: (product: Product) => HomeLink };

/** What ends within two weeks as it sells now, the first to end first. */
export function RunningOutPanel({ report, linkOf }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('reports.runningOut')} description={t('reports.runningOutNote')}>
      <PanelRows
        none={t('reports.noneRunningOut')}
        rows={report.products.map((product) => ({
          key: product.claimId ?? product.skuId,
          name: <ProductCell name={product.name} code={product.code} image={product.image?.url} />,
          value:
            product.available === 0 ? (
              <span className={classes.bad}>{t('reports.soldOut')}</span>
            ) : (
              t('reports.daysLeft', { count: Math.max(1, product.daysLeft) })
            ),
          more: product.available > 0 && t('reports.unitsLeft', { count: product.available }),
          link: linkOf(product),
        }))}
        count={report.count}
      />
    </Panel>
  );
}

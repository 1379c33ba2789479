import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { ReportPartners_AllFragment } from '../../gql/graphql.ts';
import { formatMoney, type MoneyValue } from '../../lib/format-money.ts';
import { BarList, type BarRow } from '../../ui/charts/bar-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { HomeLink } from './home-links.ts';
import classes from './panels.module.css';

graphql(/* GraphQL */ `
  fragment ReportPartners_all on ReportPartners {
    top {
      partner { id name }
      orders
      money { amount currency }
      comparable { amount currency }
      approximate
    }
    others
    otherOrders
    otherMoney { amount currency }
    otherComparable { amount currency }
  }
`);

type Props = {
  title: string;
  none: string;
  partners: ReportPartners_AllFragment;
  linkOf: (partnerId?: string) => HomeLink;
};

/** Who moved most, in the currency of each account; the bars compare in the reader's own. */
export function MoneyByPartner({ title, none, partners, linkOf }: Props) {
  const { t } = useTranslation();
  const { top, others, otherMoney, otherComparable } = partners;
  const sizes = top.flatMap(({ comparable }) => (comparable ? [Number(comparable.amount)] : []));
  const longest = Math.max(0, ...sizes, Number(otherComparable?.amount ?? 0));
  const shareOf = (money: MoneyValue | null) =>
    money && longest > 0 ? Number(money.amount) / longest : null;
  const rows = top.map(
    ({ partner, money, comparable, approximate }): BarRow => ({
      key: partner.id,
      name: partner.name,
      value: <Sums money={money} />,
      more: approximate && comparable ? `≈ ${formatMoney(comparable)}` : undefined,
      share: shareOf(comparable),
      ...linkOf(partner.id),
    }),
  );
  if (others > 0) {
    rows.push({
      key: 'others',
      name: t('reports.others', { count: others }),
      value: <Sums money={otherMoney} />,
      share: shareOf(otherComparable),
      ...linkOf(),
    });
  }
  return (
    <Panel title={title}>
      {rows.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <BarList title={title} rows={rows} />
      )}
    </Panel>
  );
}

export function Sums({ money }: { money: readonly MoneyValue[] }) {
  return (
    <span className={classes.figures}>{money.map((sum) => formatMoney(sum)).join(' · ')}</span>
  );
}

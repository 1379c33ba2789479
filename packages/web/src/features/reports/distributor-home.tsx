import { useQuery } from '@apollo/client/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributorReportQuery } from '../../gql/graphql.ts';
import { Page } from '../../ui/page.tsx';
import { useDistributorGuide } from '../plans/use-distributor-guide.ts';
import {
  DistributorHomeDocument,
  DistributorReportDocument,
  type DistributorWaits,
} from './distributor-home-queries.ts';
import type { Figure } from './figure-strip.tsx';
import { HomeBody } from './home-body.tsx';
import { countFigure, courseOf, moneyFigure } from './home-figures.tsx';
import { distributorLinks } from './home-links.ts';
import { LowBalancesPanel } from './low-balances-panel.tsx';
import { MoneyByPartner } from './money-by-partner.tsx';
import { OrdersByDay } from './orders-by-day.tsx';
import { PriceNewsPanel } from './price-news-panel.tsx';
import { useReportDays } from './report-days.ts';
import { RunningOutPanel } from './running-out-panel.tsx';
import { SetUpSteps } from './set-up-steps.tsx';
import { useDistributorWaiting } from './use-distributor-waiting.ts';
import { useLiveHome } from './use-live-home.ts';
import { WaitingToday } from './waiting.tsx';

type Report = NonNullable<NonNullable<DistributorReportQuery['viewer']>['distributor']>['report'];

/** What waits for the distributor first, then its trade in figures; each leads to its list. */
export function DistributorHome() {
  const { t } = useTranslation();
  const { days, period, setDays } = useReportDays();
  const waiting = useQuery(DistributorHomeDocument, { fetchPolicy: 'cache-and-network' });
  const reporting = useQuery(DistributorReportDocument, {
    variables: { period },
    fetchPolicy: 'cache-and-network',
  });
  useLiveHome(
    ['DistributorHome'],
    () => void waiting.refetch(),
    () => void reporting.refetch(),
  );
  const waits = waiting.data?.viewer?.distributor ?? null;
  const side = (reporting.data ?? reporting.previousData)?.viewer?.distributor;
  const items = useDistributorWaiting(waits);
  const guide = useDistributorGuide(waits === null || isUnderWay(waits));
  const known = waits !== null && guide !== undefined;
  const figures = useFigures(side?.report);
  const span = side && { from: side.report.from, to: side.report.to };
  const neverPushed = side && side.report.orders.current + side.report.orders.previous === 0;
  return (
    <Page title={t('reports.title')}>
      <SetUpSteps guide={guide ?? null} />
      {/* It moves when what stands above is known: it is drawn anew rather than moved. */}
      <Fragment key={known ? 'below' : 'soon'}>
        <WaitingToday items={known ? items : null} />
        <HomeBody
          days={days}
          onDays={setDays}
          figures={figures}
          nothing={
            neverPushed === true && {
              title: t('reports.firstOrders'),
              text: t('reports.firstOrdersDistributor'),
            }
          }
        >
          {waits && side && span && (
            <>
              <OrdersByDay days={side.report.byDay} linkOf={distributorLinks.orders} />
              <MoneyByPartner
                title={t('reports.bySupplier')}
                none={t('reports.noSuppliers')}
                partners={side.report.byPartner}
                linkOf={(id) => distributorLinks.orders(span, id)}
              />
              <RunningOutPanel
                report={waits.runningOut}
                linkOf={({ code }) => distributorLinks.stock(code)}
              />
              <PriceNewsPanel
                report={side.priceNews}
                note={t('reports.distributorPriceNote')}
                reachOf={(count) => t('reports.listings', { count })}
                linkOf={({ claimId, code }) =>
                  claimId ? distributorLinks.product(claimId) : distributorLinks.stock(code)
                }
              />
              <LowBalancesPanel balances={waits.lowBalances} />
            </>
          )}
        </HomeBody>
      </Fragment>
    </Page>
  );
}

/** Has pushed before: nothing of the set-up is left to lead to. */
const isUnderWay = ({ distributionOrderCounts }: DistributorWaits): boolean =>
  distributionOrderCounts.some(({ tab, count }) => tab !== 'TO_PUSH' && count > 0);

function useFigures(report: Report | undefined): Figure[] | null {
  const { t } = useTranslation();
  if (!report) return null;
  const { orders, spent, margin, withdrawals, byDay } = report;
  const toOrders = distributorLinks.orders(report);
  const counted = (of: (day: Report['byDay'][number]) => number) => byDay.map(of);
  const margins = margin.flatMap(({ current, previous }) =>
    current ? [{ current, previous: previous ?? { ...current, amount: '0' } }] : [],
  );
  return [
    countFigure(
      'orders',
      t('reports.orders'),
      orders,
      counted((day) => day.orders),
      toOrders,
    ),
    moneyFigure({
      key: 'spent',
      label: t('reports.spent'),
      better: 'neither',
      sums: spent,
      none: t('reports.notYet'),
      course: courseOf(
        byDay.map((day) => day.money),
        spent[0]?.current.currency,
      ),
      link: toOrders,
    }),
    moneyFigure({
      key: 'margin',
      label: t('reports.margin'),
      sums: margins,
      none: t(margin.length > 0 ? 'reports.marginUnknown' : 'reports.notYet'),
      approximate: margin.some(({ approximate }) => approximate),
      course: courseOf(
        byDay.map((day) => day.margin),
        margins[0]?.current.currency,
      ),
      link: toOrders,
    }),
    countFigure(
      'withdrawals',
      t('reports.withdrawals'),
      withdrawals,
      counted((day) => day.withdrawals),
      distributorLinks.withdrawals(),
      'less',
    ),
  ];
}

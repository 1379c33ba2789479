import { useQuery } from '@apollo/client/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupplierReportQuery } from '../../gql/graphql.ts';
import { Change } from '../../ui/charts/change.tsx';
import { Page } from '../../ui/page.tsx';
import { useSupplierGuide } from '../plans/use-supplier-guide.ts';
import type { Figure } from './figure-strip.tsx';
import { HomeBody } from './home-body.tsx';
import { countFigure, courseOf, Hours, moneyFigure } from './home-figures.tsx';
import { supplierLinks } from './home-links.ts';
import { MoneyByPartner } from './money-by-partner.tsx';
import { OrdersByDay } from './orders-by-day.tsx';
import { PriceNewsPanel } from './price-news-panel.tsx';
import { ReceivablesPanel } from './receivables-panel.tsx';
import { useReportDays } from './report-days.ts';
import { RunningOutPanel } from './running-out-panel.tsx';
import { SetUpSteps } from './set-up-steps.tsx';
import {
  SupplierHomeDocument,
  SupplierReportDocument,
  type SupplierWaits,
} from './supplier-home-queries.ts';
import { useLiveHome } from './use-live-home.ts';
import { useSupplierWaiting } from './use-supplier-waiting.ts';
import { WaitingToday } from './waiting.tsx';

type Report = NonNullable<NonNullable<SupplierReportQuery['viewer']>['supplier']>['report'];

/** What waits for the supplier first, then its distribution in figures; each leads to its list. */
export function SupplierHome() {
  const { t } = useTranslation();
  const { days, period, setDays } = useReportDays();
  const waiting = useQuery(SupplierHomeDocument, { fetchPolicy: 'cache-and-network' });
  const reporting = useQuery(SupplierReportDocument, {
    variables: { period },
    fetchPolicy: 'cache-and-network',
  });
  useLiveHome(
    ['SupplierHome'],
    () => void waiting.refetch(),
    () => void reporting.refetch(),
  );
  const waits = waiting.data?.viewer?.supplier ?? null;
  const side = (reporting.data ?? reporting.previousData)?.viewer?.supplier;
  const items = useSupplierWaiting(waits);
  const guide = useSupplierGuide(waits === null || isUnderWay(waits));
  const known = waits !== null && guide !== undefined;
  const figures = useFigures(side?.report);
  const span = side && { from: side.report.from, to: side.report.to };
  const neverSold = side && side.report.orders.current + side.report.orders.previous === 0;
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
            neverSold === true && {
              title: t('reports.firstOrders'),
              text: t('reports.firstOrdersSupplier'),
            }
          }
        >
          {waits && side && span && (
            <>
              <OrdersByDay days={side.report.byDay} linkOf={supplierLinks.orders} />
              <MoneyByPartner
                title={t('reports.byDistributor')}
                none={t('reports.noPartners')}
                partners={side.report.byPartner}
                linkOf={(id) => supplierLinks.orders(span, id)}
              />
              <RunningOutPanel
                report={waits.runningOut}
                linkOf={({ code }) => supplierLinks.stock(code)}
              />
              <PriceNewsPanel
                report={side.priceNews}
                note={t('reports.supplierPriceNote')}
                reachOf={(count) => t('reports.claims', { count })}
                linkOf={({ skuId }) => supplierLinks.product(skuId)}
              />
              <ReceivablesPanel receivables={waits.receivables} />
            </>
          )}
        </HomeBody>
      </Fragment>
    </Page>
  );
}

/** Live and partnered: nothing of the set-up is left to lead to. */
const isUnderWay = ({ profile, partnershipCounts }: SupplierWaits): boolean =>
  Boolean(profile?.liveAt) && partnershipCounts.partnered > 0;

function useFigures(report: Report | undefined): Figure[] | null {
  const { t } = useTranslation();
  if (!report) return null;
  const { orders, sold, withdrawals, timeToShip, byDay } = report;
  const { currentMinutes, previousMinutes } = timeToShip;
  const toOrders = supplierLinks.orders(report);
  const counted = (of: (day: Report['byDay'][number]) => number) => byDay.map(of);
  return [
    countFigure(
      'orders',
      t('reports.orders'),
      orders,
      counted((day) => day.orders),
      toOrders,
    ),
    moneyFigure({
      key: 'sold',
      label: t('reports.sold'),
      sums: sold,
      none: t('reports.notYet'),
      course: courseOf(
        byDay.map((day) => day.money),
        sold[0]?.current.currency,
      ),
      link: toOrders,
    }),
    countFigure(
      'withdrawals',
      t('reports.withdrawals'),
      withdrawals,
      counted((day) => day.withdrawals),
      supplierLinks.withdrawals(),
      'less',
    ),
    {
      key: 'timeToShip',
      label: t('reports.timeToShip'),
      value: <Hours minutes={currentMinutes} />,
      change: currentMinutes !== null && previousMinutes !== null && (
        <Change current={currentMinutes} previous={previousMinutes} better="less" />
      ),
      link: supplierLinks.shipped(report),
    },
  ];
}

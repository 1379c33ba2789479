import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../lib/reader.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { nameOfCountry } from '../identity/country-names.ts';
import { reachOf } from './reach-of.ts';

type Props = {
  partner: { contactName?: string | null; contactPhone?: string | null; country: string };
  /** What was written into the application, where the organisation tells nothing else. */
  applied: string | null;
  since: string;
  /** Facts that only one side has. */
  more?: readonly (readonly [string, ReactNode])[];
  children?: ReactNode;
};

/** Whom to ask for and how: every way to reach them is a click. */
export function ContactPanel({ partner, applied, since, more = [], children }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  // An application says how to reach somebody, or only who it is.
  const reachable = applied !== null && reachOf(applied) !== null;
  const said = partner.contactPhone ?? (reachable ? applied : null);
  const name = partner.contactName ?? (reachable ? null : applied);
  return (
    <Panel title={t('partnerships.contact')}>
      <Facts
        items={[
          [t('partnerships.contactName'), name ?? '—'],
          [t('partnerships.contactPhone'), said ? <Reach key="reach" text={said} /> : '—'],
          ...(reachable && applied !== said
            ? [[t('partnerships.contactApplied'), <Reach key="applied" text={applied} />] as const]
            : []),
          [t('partnerships.country'), nameOfCountry(partner.country, locale)],
          [t('partnerships.since'), <DateTime key="since" value={since} />],
          ...more,
        ]}
      />
      {children}
    </Panel>
  );
}

function Reach({ text }: { text: string }) {
  const href = reachOf(text);
  return (
    <span>
      {href ? (
        <Anchor size="sm" href={href}>
          {text}
        </Anchor>
      ) : (
        text
      )}{' '}
      <CopyButton value={text} />
    </span>
  );
}

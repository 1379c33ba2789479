import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import { agoOrDate, fullInstant, shortInstant } from '../../lib/dates.ts';
import { Facts } from '../../ui/facts.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { notify } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { timeZoneOptions } from './country-names.ts';

const UpdateDocument = graphql(/* GraphQL */ `
  mutation AccountUpdate($input: AccountUpdateInput!) {
    accountUpdate(input: $input) {
      user { id name locale timeZone }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

/** Ways of writing dates that people of the region are used to. */
const WAYS = ['en', 'en-US', 'id', 'ms', 'th', 'vi', 'fil', 'zh-Hans'];
const AN_HOUR_MS = 3_600_000;

/** Name, time zone and way of writing dates, with what it comes to beside them. */
export function ProfilePanel({ user }: { user: Session['user'] }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { name: user.name, timeZone: user.timeZone, locale: user.locale },
  });
  const refusals = useUserErrors(form);
  const [update, { loading }] = useMutation(UpdateDocument);
  const { timeZone, locale } = form.values;

  async function submit(input: typeof form.values) {
    const { data } = await update({ variables: { input } });
    if (!data || refusals.show(data.accountUpdate.userErrors)) return;
    form.resetDirty();
    notify(t('identity.account.saved'));
  }

  return (
    <Panel title={t('identity.account.you')}>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <TextInput
            label={t('identity.name')}
            required
            autoComplete="name"
            {...form.getInputProps('name')}
          />
          <Group grow align="flex-start">
            <Select
              label={t('identity.account.timeZone')}
              data={timeZoneOptions(timeZone)}
              searchable
              allowDeselect={false}
              limit={60}
              {...form.getInputProps('timeZone')}
            />
            <Select
              label={t('identity.account.dates')}
              data={wayOptions(locale)}
              allowDeselect={false}
              {...form.getInputProps('locale')}
            />
          </Group>
          <Example timeZone={timeZone} locale={locale} />
          <Group justify="flex-end">
            <Button type="submit" loading={loading} disabled={!form.isDirty()}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <LeaveGuard isDirty={form.isDirty} />
    </Panel>
  );
}

function Example({ timeZone, locale }: { timeZone: string; locale: string }) {
  const { t } = useTranslation();
  const now = new Date();
  const earlier = new Date(now.getTime() - 3 * AN_HOUR_MS).toISOString();
  return (
    <Facts
      items={[
        [t('identity.account.inLists'), shortInstant(now.toISOString(), timeZone, locale, now)],
        [t('identity.account.inFull'), fullInstant(now.toISOString(), timeZone, locale)],
        [t('identity.account.justBefore'), agoOrDate(earlier, timeZone, locale, now)],
      ]}
    />
  );
}

function wayOptions(chosen: string) {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const ways = WAYS.includes(chosen) ? WAYS : [chosen, ...WAYS];
  return ways.map((value) => ({ value, label: names.of(value) ?? value }));
}

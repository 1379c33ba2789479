import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const RejectDocument = graphql(/* GraphQL */ `
  mutation PartnershipReject($input: PartnershipRejectInput!) {
    partnershipReject(input: $input) {
      partnership { id state stateAt viewerCanDecide }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { partnershipId: string; name: string; onClose: () => void };

/** A rejection tells why; the distributor reads it (SUP-07). */
export function RejectDialog({ partnershipId, name, onClose }: Props) {
  const { t } = useTranslation();
  const [reject, { loading }] = useMutation(RejectDocument, {
    refetchQueries: [
      'DistributorList',
      'DistributorTabs',
      'WaitingApplications',
      'DistributorPage',
    ],
  });
  const form = useForm({ initialValues: { reason: '' } });
  const refusals = useUserErrors(form);

  async function submit({ reason }: { reason: string }) {
    const { data } = await reject({ variables: { input: { partnershipId, reason } } });
    if (!data || refusals.show(data.partnershipReject.userErrors)) return;
    notify(t('partnerships.reject.done'));
    onClose();
  }

  return (
    <Dialog
      dirty={form.isDirty()}
      onClose={onClose}
      title={t('partnerships.reject.title', { name })}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <Textarea
            label={t('partnerships.reject.reason')}
            description={t('partnerships.reject.hint')}
            required
            autosize
            minRows={3}
            maxLength={500}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" color="red" loading={loading}>
              {t('partnerships.reject.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const EndDocument = graphql(/* GraphQL */ `
  mutation PartnershipEnd($input: PartnershipEndInput!) {
    partnershipEnd(input: $input) {
      partnership { id state }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const LeaveDocument = graphql(/* GraphQL */ `
  mutation PartnershipLeave($input: PartnershipLeaveInput!) {
    partnershipLeave(input: $input) {
      partnershipId
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  partnershipId: string;
  name: string;
  side: 'SUPPLIER' | 'DISTRIBUTOR';
  onClose: () => void;
};

/** Says what an end does before it is done (PART-13, A-38). */
export function EndDialog({ partnershipId, name, side, onClose }: Props) {
  const { t } = useTranslation();
  const again = { refetchQueries: ['DistributorPage', 'SupplierPage'], awaitRefetchQueries: true };
  const [end, ending] = useMutation(EndDocument, again);
  const [leave, leaving] = useMutation(LeaveDocument, again);
  const form = useForm({ initialValues: { reason: '' } });
  const refusals = useUserErrors(form);

  async function submit({ reason }: { reason: string }) {
    const variables = { input: { partnershipId, reason } };
    const errors =
      side === 'SUPPLIER'
        ? (await end({ variables })).data?.partnershipEnd.userErrors
        : (await leave({ variables })).data?.partnershipLeave.userErrors;
    if (!errors || refusals.show(errors)) return;
    notify(t('partnerships.end.done'));
    onClose();
  }

  return (
    <Dialog dirty={form.isDirty()} onClose={onClose} title={t('partnerships.end.title', { name })}>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <Text size="sm">
            {t(side === 'SUPPLIER' ? 'partnerships.end.text' : 'partnerships.end.textDistributor')}
          </Text>
          <Textarea
            label={t('partnerships.end.reason')}
            description={t('partnerships.end.reasonHint')}
            autosize
            minRows={2}
            maxLength={500}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" color="red" loading={ending.loading || leaving.loading}>
              {t('partnerships.end.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const ApplicantDocument = graphql(/* GraphQL */ `
  query Applicant {
    viewer { user { id name email } organisation { id name } }
  }
`);

const ApplyDocument = graphql(/* GraphQL */ `
  mutation PartnershipApply($input: PartnershipApplyInput!) {
    partnershipApply(input: $input) {
      alreadyOpen
      partnership { id state stateAt supplier { id name } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export type AppliedTo = { name: string; alreadyOpen: string | null };

type Props = {
  /** Given on the page of the link itself; otherwise it is pasted here. */
  link?: string;
  onDone: (applied: AppliedTo) => void;
  onCancel?: () => void;
  submitLabel?: string;
};

/** The application of a distributor; what is known about the applicant is filled in already. */
export function ApplyForm(props: Props) {
  const { data } = useQuery(ApplicantDocument);
  const viewer = data?.viewer;
  if (!viewer) return <Skeleton h={240} />;
  const { user, organisation } = viewer;
  return (
    <Fields
      {...props}
      companyName={organisation?.name ?? ''}
      contact={`${user.name}, ${user.email}`}
    />
  );
}

function Fields(props: Props & { companyName: string; contact: string }) {
  const { link, onDone, onCancel, submitLabel, companyName, contact } = props;
  const { t } = useTranslation();
  const [apply, { loading }] = useMutation(ApplyDocument, {
    refetchQueries: ['SupplierList', 'SupplierTabs'],
  });
  const form = useForm({
    initialValues: { link: link ?? '', companyName, contact, message: '' },
  });
  const refusals = useUserErrors(form);

  async function submit(input: typeof form.values) {
    const answer = await apply({ variables: { input } });
    const payload = answer.data?.partnershipApply;
    if (!payload || refusals.show(payload.userErrors)) return;
    onDone({
      name: payload.partnership?.supplier?.name ?? '',
      alreadyOpen: payload.alreadyOpen ?? null,
    });
  }

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))}>
      <Stack gap="sm">
        <UserErrors errors={refusals.general} />
        {link === undefined ? (
          <TextInput
            label={t('partnerships.bind.link')}
            description={t('partnerships.bind.linkHint')}
            required
            data-autofocus
            {...form.getInputProps('link')}
          />
        ) : (
          form.errors.link && <UserErrors errors={[{ message: String(form.errors.link) }]} />
        )}
        <TextInput
          label={t('partnerships.bind.companyName')}
          required
          maxLength={120}
          {...form.getInputProps('companyName')}
        />
        <TextInput
          label={t('partnerships.bind.contact')}
          description={t('partnerships.bind.contactHint')}
          required
          maxLength={200}
          {...form.getInputProps('contact')}
        />
        <Textarea
          label={t('partnerships.bind.message')}
          description={t('partnerships.bind.messageHint')}
          autosize
          minRows={3}
          maxLength={1000}
          {...form.getInputProps('message')}
        />
        <Group justify="flex-end" gap="xs" mt="xs">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('ui.cancel')}
            </Button>
          )}
          <Button type="submit" loading={loading}>
            {submitLabel ?? t('partnerships.bind.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

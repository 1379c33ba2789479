import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { notify } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const AnnotateDocument = graphql(/* GraphQL */ `
  mutation PartnershipAnnotate($input: PartnershipAnnotateInput!) {
    partnershipAnnotate(input: $input) {
      partnership { id note }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  partnershipId: string;
  side: 'SUPPLIER' | 'DISTRIBUTOR';
  note: string | null | undefined;
  may: boolean;
};

/** One's own note about a partner, which the partner never sees (PART-16). */
export function NotePanel({ partnershipId, side, note, may }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [annotate, { loading }] = useMutation(AnnotateDocument);
  const form = useForm({ initialValues: { note: note ?? '' } });
  const refusals = useUserErrors(form);

  async function submit(values: { note: string }) {
    const { data } = await annotate({
      variables: { input: { partnershipId, side, note: values.note } },
    });
    if (!data || refusals.show(data.partnershipAnnotate.userErrors)) return;
    notify(t('partnerships.noteSaved'));
    setEditing(false);
  }

  return (
    <Panel title={t('partnerships.note')} description={t('partnerships.noteHint')}>
      {editing ? (
        <form onSubmit={form.onSubmit((values) => void submit(values))}>
          <Stack gap="xs">
            <UserErrors errors={refusals.general} />
            <Textarea
              aria-label={t('partnerships.note')}
              autosize
              minRows={2}
              maxLength={500}
              autoFocus
              {...form.getInputProps('note')}
            />
            <Group gap="xs" justify="flex-end">
              <Button variant="default" size="xs" onClick={() => setEditing(false)}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" size="xs" loading={loading}>
                {t('ui.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Stack gap="xs" align="flex-start">
          {note && <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{note}</Text>}
          {may && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                form.setValues({ note: note ?? '' });
                setEditing(true);
              }}
            >
              {t(note ? 'partnerships.note' : 'partnerships.addNote')}
            </Button>
          )}
        </Stack>
      )}
    </Panel>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { JobBar } from './job-bar.tsx';
import { JobDocument } from './job-documents.ts';

type Props = {
  jobId: string;
  /** Once, when it is over: lists behind the dialog are read again. */
  onOver: () => void;
  onClose: () => void;
};

/** A job inside the dialog that began it. Leaving the dialog never stops the work. */
export function JobProgress({ jobId, onOver, onClose }: Props) {
  const { t } = useTranslation();
  // Changes arrive through the work button of the top bar, into the cache.
  const { data } = useQuery(JobDocument, {
    variables: { id: jobId },
    fetchPolicy: 'cache-and-network',
  });
  const job = data?.viewer?.job;
  const over = job !== undefined && job !== null && job.state !== 'RUNNING';
  const tellOver = useEffectEvent(onOver);
  useEffect(() => {
    if (over) tellOver();
  }, [over]);
  if (!job) return <Skeleton h={76} radius={10} />;
  const look = (
    <Button
      variant={over && job.refused > 0 ? 'filled' : 'default'}
      renderRoot={(props) => (
        <Link {...props} to={'/jobs/$jobId' as string} params={{ jobId } as never} />
      )}
    >
      {t('jobs.look')}
    </Button>
  );
  return (
    <Stack>
      <JobBar job={job} />
      {!over && (
        <Text size="sm" c="dimmed">
          {t('jobs.leaveText')}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        {look}
        <Button
          variant={over && job.refused > 0 ? 'default' : 'filled'}
          onClick={onClose}
          data-autofocus
        >
          {t(over ? 'jobs.close' : 'jobs.leave')}
        </Button>
      </Group>
    </Stack>
  );
}

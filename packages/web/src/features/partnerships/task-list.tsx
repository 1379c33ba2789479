import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCircleHalf2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { WarehouseTaskKind } from '../../gql/graphql.ts';
import { addressOf } from '../../lib/address.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import type { MappedPair } from './mapping-lines.tsx';
import classes from './task-list.module.css';

const ConfirmDocument = graphql(/* GraphQL */ `
  mutation SupplierWarehouseConfirmPickUp($input: SupplierWarehouseConfirmPickUpInput!) {
    supplierWarehouseConfirmPickUp(input: $input) {
      supplierWarehouse { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Task = {
  id: string;
  kind: WarehouseTaskKind;
  warehouse: MappedPair['warehouse'];
  supplierWarehouse?: { id: string } | null;
};

/** What is left to do after a change of warehouses, in order (WHSE-05). */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation();
  const [confirm] = useMutation(ConfirmDocument, {
    refetchQueries: ['MappingPage', 'SupplierPage', 'WarehouseTaskCount'],
  });

  async function tick(supplierWarehouseId: string) {
    const { data } = await confirm({ variables: { input: { supplierWarehouseId } } });
    const [refusal] = data?.supplierWarehouseConfirmPickUp.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (data) notify(t('partnerships.tasks.ticked'));
  }

  if (tasks.length === 0) return null;
  return (
    <ul className={classes.tasks}>
      {tasks.map((task) => (
        <li key={task.id} className={classes.task}>
          <IconCircleHalf2 size={15} aria-hidden className={classes.mark} />
          <span className={classes.words}>
            {t(`partnerships.tasks.${task.kind}`, { name: task.warehouse.name })}
            {task.kind === 'SET_PICK_UP_ADDRESS' && (
              <span className={classes.address}>{addressOf(task.warehouse)}</span>
            )}
          </span>
          {task.kind === 'SET_PICK_UP_ADDRESS' && task.supplierWarehouse && (
            <span className={classes.acts}>
              <CopyButton value={addressOf(task.warehouse)} />
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => void tick(task.supplierWarehouse?.id ?? '')}
              >
                {t('partnerships.tasks.done')}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

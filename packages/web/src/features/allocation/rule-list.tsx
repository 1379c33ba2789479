import { useMutation } from '@apollo/client/react';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { arrayMove, SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { notify } from '../../ui/notify.ts';
import { UserErrors } from '../../ui/user-errors.tsx';
import { AllocationDocument, type AllocationRule } from './allocation-query.ts';
import classes from './rule-list.module.css';
import { RuleRow } from './rule-row.tsx';

const OrderDocument = graphql(/* GraphQL */ `
  mutation AllocationRulesOrder($input: AllocationRulesOrderInput!) {
    allocationRulesOrder(input: $input) {
      rules { ...AllocationRuleRow }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  rules: readonly AllocationRule[];
  mayChange: boolean;
  onEdit: (rule: AllocationRule) => void;
};

/** The rules in their priority; moving one is saved at once (WHSE-08). */
export function RuleList({ rules, mayChange, onEdit }: Props) {
  const { t } = useTranslation();
  const [order, { data }] = useMutation(OrderDocument, {
    refetchQueries: [AllocationDocument],
    awaitRefetchQueries: true,
  });
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  // What was just dropped stays where it was dropped until the server has said so too.
  const [dropped, setDropped] = useState<readonly string[] | null>(null);
  const shown = dropped
    ? dropped.flatMap((id) => rules.find((rule) => rule.id === id) ?? [])
    : rules;

  async function move(from: number, to: number) {
    const ruleIds = arrayMove(
      shown.map(({ id }) => id),
      from,
      to,
    );
    setDropped(ruleIds);
    const answer = await order({ variables: { input: { ruleIds } } });
    setDropped(null);
    if (answer.data?.allocationRulesOrder.userErrors.length === 0)
      notify(t('allocation.rules.moved'));
  }

  function onDragEnd({ active, over }: DragEndEvent) {
    const placeOf = (id: unknown) => shown.findIndex((rule) => rule.id === id);
    if (over && over.id !== active.id) void move(placeOf(active.id), placeOf(over.id));
  }

  return (
    <>
      <UserErrors errors={data?.allocationRulesOrder.userErrors ?? []} />
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <SortableContext items={shown.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className={classes.list}>
            {shown.map((rule, at) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                place={at + 1}
                mayChange={mayChange}
                onEdit={() => onEdit(rule)}
                onUp={at > 0 ? () => void move(at, at - 1) : undefined}
                onDown={at < shown.length - 1 ? () => void move(at, at + 1) : undefined}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </>
  );
}

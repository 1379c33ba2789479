import { useMutation } from '@apollo/client/react';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconEdit,
  IconGripVertical,
  IconPower,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useReader } from '../../lib/reader.ts';
import { notify } from '../../ui/notify.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { AllocationDocument, type AllocationRule } from './allocation-query.ts';
import { conditionsOf } from './conditions-of.ts';
import { formOf, inputOf } from './rule-input.ts';
import classes from './rule-list.module.css';
import { UpdateRuleDocument } from './write-rule.ts';

const DeleteDocument = graphql(/* GraphQL */ `
  mutation AllocationRuleDelete($input: AllocationRuleDeleteInput!) {
    allocationRuleDelete(input: $input) {
      rules { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  rule: AllocationRule;
  place: number;
  mayChange: boolean;
  onEdit: () => void;
  onUp?: () => void;
  onDown?: () => void;
};

export function RuleRow({ rule, place, mayChange, onEdit, onUp, onDown }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: rule.id,
    disabled: !mayChange,
  });
  const again = { refetchQueries: [AllocationDocument] };
  const [remove] = useMutation(DeleteDocument, again);
  const [update] = useMutation(UpdateRuleDocument, again);
  const conditions = conditionsOf(rule, locale);
  const { id, name, enabled } = rule;

  async function drop() {
    const { data } = await remove({ variables: { input: { ruleId: id } } });
    if (data?.allocationRuleDelete.userErrors.length === 0) notify(t('allocation.rules.deleted'));
  }

  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-dragging={isDragging || undefined}
      data-off={!enabled || undefined}
      style={{ transform: CSS.Transform.toString(transform), transition }}
    >
      {mayChange && (
        <ActionIcon
          className={classes.grip}
          {...attributes}
          {...listeners}
          tabIndex={-1}
          aria-label={t('allocation.rules.drag', { name })}
        >
          <IconGripVertical size={16} aria-hidden />
        </ActionIcon>
      )}
      <span className={classes.place}>{place}</span>
      <div className={classes.text}>
        <div>
          <span className={classes.name}>{name}</span>{' '}
          {t('allocation.rules.to', { warehouse: rule.supplierWarehouse.name })}{' '}
          {!enabled && <StateBadge tone="ended" label={t('allocation.rules.off')} />}
        </div>
        <div className={classes.chips}>
          {(conditions.length > 0 ? conditions : [t('allocation.rules.everything')]).map((text) => (
            <span key={text} className={classes.chip} title={text}>
              {text}
            </span>
          ))}
        </div>
      </div>
      {mayChange && (
        <>
          <ActionIcon
            onClick={onUp}
            disabled={!onUp}
            aria-label={t('allocation.rules.up', { name })}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            onClick={onDown}
            disabled={!onDown}
            aria-label={t('allocation.rules.down', { name })}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('allocation.rules.menu', { name })}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconEdit size={15} />} onClick={onEdit}>
                {t('allocation.rules.edit')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconPower size={15} />}
                onClick={() =>
                  void update({
                    variables: { input: { ...inputOf(formOf(rule), !enabled), ruleId: id } },
                  })
                }
              >
                {t(enabled ? 'allocation.rules.turnOff' : 'allocation.rules.turnOn')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={15} />}
                onClick={() => void drop()}
              >
                {t('allocation.rules.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    </li>
  );
}

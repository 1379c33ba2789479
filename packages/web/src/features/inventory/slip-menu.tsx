import { Button, Menu } from '@mantine/core';
import {
  IconArrowsExchange,
  IconChevronDown,
  IconClipboardCheck,
  IconPackageImport,
  IconPlusMinus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type SlipKind, slipKinds } from './slip.ts';

const icons = {
  receive: IconPackageImport,
  transfer: IconArrowsExchange,
  adjust: IconPlusMinus,
  count: IconClipboardCheck,
};

type Props = {
  /** Goods can only be transferred where there is a second warehouse. */
  mayTransfer: boolean;
  compact?: boolean;
  onChoose: (kind: SlipKind) => void;
};

/** The ways goods move by hand. */
export function SlipMenu({ mayTransfer, compact, onChoose }: Props) {
  const { t } = useTranslation();
  const kinds = slipKinds.filter((kind) => kind !== 'transfer' || mayTransfer);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant={compact ? 'default' : 'filled'}
          size={compact ? 'compact-sm' : 'sm'}
          rightSection={<IconChevronDown size={15} />}
        >
          {t('inventory.slip.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => {
          const Icon = icons[kind];
          return (
            <Menu.Item key={kind} leftSection={<Icon size={16} />} onClick={() => onChoose(kind)}>
              {t(`inventory.slip.title.${kind}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tile } from '../ui/tile.tsx';
import classes from './organisation-switch.module.css';
import { useSession } from './session.ts';
import { slots } from './slots.ts';

export function OrganisationMenu({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { organisation, organisations } = useSession();
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.current} aria-label={t('shell.switchOrganisation')}>
          {children}
          <IconSelector size={15} className={classes.chevron} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.switchOrganisation')}</Menu.Label>
        {organisations.map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={<Tile name={name} size={20} />}
            rightSection={id === organisation?.id ? <IconCheck size={15} /> : null}
            onClick={() => void slots.switchOrganisation?.(id)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

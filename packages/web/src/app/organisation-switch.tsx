import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tile } from '../ui/tile.tsx';
import classes from './organisation-switch.module.css';
import { useSession } from './session.ts';
import { slots } from './slots.ts';

export function OrganisationSwitch() {
  const { t } = useTranslation();
  const { organisation, organisations } = useSession();
  const name = organisation?.name ?? t('shell.product');
  const many = organisations.length > 1;
  const label = (
    <>
      <Tile name={name} size={26} strong />
      <span className={classes.name}>{name}</span>
    </>
  );
  if (!many) return <div className={classes.current}>{label}</div>;
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.current} aria-label={t('shell.switchOrganisation')}>
          {label}
          <IconSelector size={15} className={classes.chevron} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.switchOrganisation')}</Menu.Label>
        {organisations.map(({ id, name: other }) => (
          <Menu.Item
            key={id}
            leftSection={<Tile name={other} size={20} />}
            rightSection={id === organisation?.id ? <IconCheck size={15} /> : null}
            onClick={() => void slots.switchOrganisation?.(id)}
          >
            {other}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

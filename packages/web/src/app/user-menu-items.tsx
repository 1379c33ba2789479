import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
  IconWorld,
} from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tile } from '../ui/tile.tsx';
import { openKeyboardMap } from './overlay.ts';
import { useSession } from './session.ts';
import { slots } from './slots.ts';
import classes from './top-bar.module.css';

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

/** Opened from the start: it is loaded when somebody asks for it. */
export function UserMenuItems() {
  const { t } = useTranslation();
  const { user } = useSession();
  const navigate = useNavigate();
  const hasAccount = '/account' in (useRouter().routesByPath as Record<string, unknown>);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    // Within the bar: what it says is part of a landmark of the page.
    <Menu position="bottom-end" width={230} defaultOpened withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.user} aria-label={user.name}>
          <Tile name={user.name} size={28} round />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--ink)">
            {user.name}
          </Text>
          <Text size="xs">{user.email}</Text>
        </Menu.Label>
        {hasAccount && (
          <Menu.Item
            leftSection={<IconUserCircle size={16} />}
            onClick={() => void navigate({ href: '/account' })}
          >
            {t('shell.account')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconWorld size={16} />}
          onClick={() => void navigate({ href: '/account' })}
        >
          {t('shell.formats')}
          <Text size="xs" c="dimmed">
            {zoneName(user.locale, user.timeZone)}
          </Text>
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openKeyboardMap}>
          {t('shell.keyboard')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.theme.label')}</Menu.Label>
        {schemes.map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} />}
            rightSection={colorScheme === scheme ? <IconCheck size={15} /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`shell.theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void slots.signOut?.()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** `English · Malaysia Time`, in the words of the language itself. */
function zoneName(locale: string, timeZone: string): string {
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName');
  return `${language} · ${zone?.value ?? timeZone}`;
}

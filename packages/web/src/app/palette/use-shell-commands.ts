import { useMantineColorScheme } from '@mantine/core';
import {
  IconBell,
  IconBuilding,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconSwitchHorizontal,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHat } from '../hat.ts';
import { openKeyboardMap } from '../overlay.ts';
import { useSession } from '../session.ts';
import { type Command, slots } from '../slots.ts';

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

/** What the shell itself can do: the other hat, another organisation, another light, and leaving. */
export function useShellCommands(): Command[] {
  const { t } = useTranslation();
  const { organisation, organisations } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = useHat() === 'supplier' ? 'distributor' : 'supplier';
  return [
    {
      id: 'shell.hat',
      label: t(`shell.commands.${other}`),
      words: t('shell.hats.switch'),
      icon: IconSwitchHorizontal,
      hat: other,
      path: `/${other}/home`,
    },
    ...organisations
      .filter(({ id }) => id !== organisation?.id)
      .map(
        ({ id, name }): Command => ({
          id: `shell.organisation ${id}`,
          label: t('shell.commands.organisation', { name }),
          icon: IconBuilding,
          run: () => void slots.switchOrganisation?.(id),
        }),
      ),
    ...schemes
      .filter(([scheme]) => scheme !== colorScheme)
      .map(
        ([scheme, icon]): Command => ({
          id: `shell.theme ${scheme}`,
          label: t(`shell.commands.theme.${scheme}`),
          words: t('shell.theme.label'),
          icon,
          run: () => setColorScheme(scheme),
        }),
      ),
    {
      id: 'shell.notifications',
      label: t('shell.commands.notifications'),
      icon: IconBell,
      path: '/notifications',
    },
    { id: 'shell.keys', label: t('shell.keyboard'), icon: IconKeyboard, run: openKeyboardMap },
    {
      id: 'shell.signOut',
      label: t('shell.signOut'),
      icon: IconLogout,
      run: () => void slots.signOut?.(),
    },
  ];
}

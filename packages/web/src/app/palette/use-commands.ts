import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHat } from '../hat.ts';
import { useSession } from '../session.ts';
import { type Command, slots } from '../slots.ts';
import type { Item } from './item.ts';
import { useShellCommands } from './use-shell-commands.ts';

/** What the person may do from anywhere, acts of the hat worn first and those of the shell last. */
export function useCommands(): Item[] {
  const { t } = useTranslation();
  const session = useSession();
  const worn = useHat();
  const shell = useShellCommands();
  const [told, setTold] = useState<readonly Command[]>([]);
  useEffect(() => {
    let wanted = true;
    void Promise.allSettled(slots.commands.map((commands) => commands())).then((answers) => {
      if (!wanted) return;
      setTold(answers.flatMap((each) => (each.status === 'fulfilled' ? [...each.value] : [])));
    });
    return () => {
      wanted = false;
    };
  }, []);

  const mine = [...told, ...shell].filter(
    ({ hat, needs }) => (!hat || session[hat]) && (!needs || session.permissions.includes(needs)),
  );
  const order = ({ hat, daily }: Command) => (hat === worn ? (daily ? 0 : 1) : hat ? 2 : 3);
  const both = Boolean(session.supplier && session.distributor);
  return mine
    .toSorted((a, b) => order(a) - order(b))
    .map((command) => ({
      ...command,
      group: 'actions',
      hint: both && command.hat ? t(`shell.hats.${command.hat}`) : undefined,
    }));
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { navigation, type Permission } from '../../app/navigation.ts';
import { Tile } from '../../ui/tile.tsx';
import { movesMoney } from './permission-groups.ts';
import classes from './permissions.module.css';
import type { RoleMember, RoleRow } from './roles-query.ts';

type Props = { role: RoleRow; held: readonly Permission[]; members: readonly RoleMember[] };

/** One role told in words: who has it, what they find in their navigation, which money they touch. */
export function RoleSummary({ role, held, members }: Props) {
  const { t } = useTranslation();
  const money = held.filter(movesMoney);
  const screens = [
    ...(held.includes('SUPPLIER_VIEW') ? navigation.supplier : []),
    ...(held.includes('DISTRIBUTOR_VIEW') ? navigation.distributor : []),
    ...navigation.organisation.filter(
      ({ needs, unlessSupplier }) =>
        !unlessSupplier && needs?.every((permission) => held.includes(permission)),
    ),
  ];
  const names = [...new Set(screens.map(({ label }) => t(`shell.nav.${label}`)))];
  return (
    <article className={classes.summary}>
      <h3>{role.name}</h3>
      <dl>
        <dt>{t('identity.roles.who')}</dt>
        <dd className={classes.people}>
          {members.length === 0 && (
            <Link to={'/organisation/people' as string}>{t('identity.roles.nobody')}</Link>
          )}
          {members.map(({ id, name, disabledAt }) => (
            <span key={id} data-out={disabledAt !== null || undefined}>
              <Tile name={name} size={20} round /> {name}
            </span>
          ))}
        </dd>
        <dt>{t('identity.roles.sees')}</dt>
        <dd>{names.length > 0 ? names.join(', ') : t('identity.roles.seesNothing')}</dd>
        <dt>{t('identity.roles.money')}</dt>
        <dd>
          {money.length > 0
            ? money.map((permission) => t(`identity.permissions.${permission}`)).join('; ')
            : t('identity.roles.noMoney')}
        </dd>
      </dl>
    </article>
  );
}

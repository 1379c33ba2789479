import { IconPhone, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../lib/reader.ts';
import { Tile } from '../../ui/tile.tsx';
import { nameOfCountry } from './country-names.ts';
import classes from './partner-preview.module.css';

type Props = { name: string; country: string; contactName: string; contactPhone: string };

/** The organisation as its partners find it, while it is being written. */
export function PartnerPreview({ name, country, contactName, contactPhone }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  return (
    <figure className={classes.preview}>
      <figcaption>{t('identity.organisation.preview')}</figcaption>
      <div className={classes.card}>
        <Tile name={name || '?'} size={44} />
        <div className={classes.who}>
          <b>{name || t('identity.organisation.noName')}</b>
          <span>{nameOfCountry(country, locale)}</span>
        </div>
        <ul>
          <li data-missing={!contactName || undefined}>
            <IconUser size={15} aria-hidden />
            {contactName || t('identity.organisation.noContact')}
          </li>
          <li data-missing={!contactPhone || undefined}>
            <IconPhone size={15} aria-hidden />
            {contactPhone || t('identity.organisation.noPhone')}
          </li>
        </ul>
      </div>
    </figure>
  );
}

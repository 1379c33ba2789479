import { IconArrowRight, IconClipboardList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tile } from '../../ui/tile.tsx';
import { groups, type Item } from './item.ts';
import { partsOf } from './match.ts';
import classes from './palette.module.css';

type Props = {
  items: readonly Item[];
  chosen: Item | undefined;
  words: string;
  looking: boolean;
  onPoint: (item: Item) => void;
  onGo: (item: Item, aside?: boolean) => void;
};

export function PaletteList({ items, chosen, words, looking, onPoint, onGo }: Props) {
  const { t } = useTranslation();
  return (
    <div id="palette-list" className={classes.list} role="listbox" aria-label={t('shell.search')}>
      {groups.map((group) => {
        const members = items.filter((item) => item.group === group);
        if (members.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a list box takes groups of options, no field sets
          <div key={group} role="group" aria-labelledby={`palette-group-${group}`}>
            <div id={`palette-group-${group}`} className={classes.heading}>
              {t(`shell.palette.groups.${group}`)}
            </div>
            {members.map((item) => (
              <div
                key={item.id}
                id={`palette ${item.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={item === chosen}
                className={classes.item}
                ref={(element) => {
                  if (item === chosen) element?.scrollIntoView({ block: 'nearest' });
                }}
                onMouseMove={() => item !== chosen && onPoint(item)}
                onClick={(event) => onGo(item, event.metaKey || event.ctrlKey)}
                onKeyDown={(event) => event.key === 'Enter' && onGo(item)}
              >
                <Picture item={item} />
                <span className={classes.label}>
                  <Marked text={item.label} words={words} />
                </span>
                {item.hint && (
                  <span className={classes.hint}>
                    <Marked text={item.hint} words={words} />
                  </span>
                )}
                <IconArrowRight size={15} className={classes.arrow} aria-hidden />
              </div>
            ))}
          </div>
        );
      })}
      {items.length === 0 && (
        <div className={classes.nothing}>
          {looking ? (
            t('shell.palette.looking')
          ) : (
            <>
              <strong>{t('shell.palette.nothing', { words })}</strong>
              <span>{t('shell.palette.nothingText')}</span>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function Marked({ text, words }: { text: string; words: string }) {
  return partsOf(text, words).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one word have no other name
    part.marked ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}

function Picture({ item }: { item: Item }) {
  const Icon = item.icon ?? IconClipboardList;
  if (item.image) {
    return <img className={classes.picture} src={item.image} alt="" width={24} height={24} />;
  }
  if (item.tile) return <Tile name={item.tile} size={24} />;
  return (
    <span className={classes.icon}>
      <Icon size={17} stroke={1.7} aria-hidden />
    </span>
  );
}

import { ActionIcon, RingProgress } from '@mantine/core';
import { IconPhotoPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUpload } from '../lib/use-upload.ts';
import classes from './file-drop.module.css';

type Props = {
  label: string;
  /** Id of the picture in place, or null. */
  value: string | null;
  onChange: (fileId: string | null) => void;
  error?: string | null;
};

/** One picture: shown where it stands, replaced by a click or a drop. */
export function ImageDrop({ label, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { held, refusal, send } = useUpload('IMAGE', ({ id }) => onChange(id));
  const told = refusal ?? error;
  return (
    <div>
      <div className={classes.picture}>
        <button
          type="button"
          className={classes.frame}
          aria-label={label}
          onClick={() => input.current?.click()}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void send(event.dataTransfer.files[0]);
          }}
        >
          {held && !held.done ? (
            <RingProgress
              size={48}
              thickness={4}
              sections={[{ value: held.share * 100, color: 'var(--accent)' }]}
            />
          ) : value ? (
            <img src={`/files/${value}`} alt="" />
          ) : (
            <>
              <IconPhotoPlus size={20} stroke={1.6} aria-hidden />
              <span className={classes.hint}>{label}</span>
            </>
          )}
        </button>
        {value && (
          <ActionIcon
            className={classes.take}
            size={24}
            variant="default"
            radius="xl"
            aria-label={t('ui.file.remove')}
            onClick={() => onChange(null)}
          >
            <IconX size={12} />
          </ActionIcon>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp,image/gif"
        aria-label={label}
        onChange={(event) => {
          void send(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {told && (
        <p className={classes.refusal} role="alert">
          {told}
        </p>
      )}
    </div>
  );
}

import { CloseButton, Progress } from '@mantine/core';
import { IconCircleCheckFilled, IconFile, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Uploaded } from '../lib/upload.ts';
import { useUpload } from '../lib/use-upload.ts';
import classes from './file-drop.module.css';

type Props = {
  label: string;
  /** What may be given, in words: "CSV or XLSX, up to 10 MB". */
  hint?: string;
  /** As the browser's file dialog takes it: `.csv,.xlsx`. */
  accept?: string;
  maxBytes?: number;
  onUploaded: (file: Uploaded) => void;
  onRemoved?: () => void;
  error?: string | null;
  disabled?: boolean;
};

/** A place to drop a list, or to choose one; it is sent at once and shows how far it is. */
export function FileDrop(props: Props) {
  const { label, hint, accept, maxBytes, onUploaded, onRemoved, disabled } = props;
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { held, refusal, send, remove } = useUpload('IMPORT', onUploaded, maxBytes);
  const [over, setOver] = useState(false);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!disabled) void send(event.dataTransfer.files[0]);
  }

  const told = refusal ?? props.error;
  return (
    <div>
      {held ? (
        <div className={classes.held}>
          {held.done ? (
            <IconCircleCheckFilled size={18} className={classes.done} aria-hidden />
          ) : (
            <IconFile size={18} aria-hidden />
          )}
          <div className={classes.name}>
            {held.name}
            {!held.done && <Progress value={held.share * 100} size={4} mt={6} />}
          </div>
          <CloseButton
            size="sm"
            aria-label={t('ui.file.remove')}
            onClick={() => {
              remove();
              onRemoved?.();
            }}
          />
        </div>
      ) : (
        <button
          type="button"
          className={classes.drop}
          data-over={over || undefined}
          disabled={disabled}
          onClick={() => input.current?.click()}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <IconUpload size={19} stroke={1.6} aria-hidden />
          <span className={classes.label}>{label}</span>
          {hint && <span className={classes.hint}>{hint}</span>}
        </button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
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

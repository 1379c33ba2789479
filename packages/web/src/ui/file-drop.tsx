import { CloseButton, Progress } from '@mantine/core';
import { IconCircleCheckFilled, IconFile, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadRefused, upload } from '../lib/upload.ts';
import classes from './file-drop.module.css';

type Props = {
  label: string;
  /** What may be given, in words: "CSV or XLSX, up to 10 MB". */
  hint?: string;
  /** As the browser's file dialog takes it: `.csv,.xlsx`. */
  accept?: string;
  maxBytes?: number;
  onUploaded: (file: { id: string; name: string }) => void;
  onRemoved?: () => void;
  error?: string | null;
  disabled?: boolean;
};

type Held = { name: string; share: number; done: boolean };

/** A place to drop a file, or to choose one; it is sent at once and shows how far it is. */
export function FileDrop(props: Props) {
  const { label, hint, accept, maxBytes = 20_000_000, onUploaded, onRemoved, disabled } = props;
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function send(file: File | undefined) {
    if (!file || disabled) return;
    setRefusal(null);
    if (file.size > maxBytes) {
      setRefusal(t('ui.file.tooLarge', { megabytes: Math.floor(maxBytes / 1_000_000) }));
      return;
    }
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setHeld({ name: file.name, share: 0, done: false });
    try {
      const { id } = await upload(
        file,
        (share) => setHeld({ name: file.name, share, done: false }),
        control.signal,
      );
      setHeld({ name: file.name, share: 1, done: true });
      onUploaded({ id, name: file.name });
    } catch (error) {
      if (control.signal.aborted) return;
      setHeld(null);
      const tooLarge = error instanceof UploadRefused && error.status === 413;
      setRefusal(t(tooLarge ? 'ui.file.refusedSize' : 'ui.file.failed'));
    }
  }

  function remove() {
    running.current?.abort();
    setHeld(null);
    onRemoved?.();
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
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
          <CloseButton size="sm" aria-label={t('ui.file.remove')} onClick={remove} />
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

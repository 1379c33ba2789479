import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  maxUploadBytes,
  type Uploaded,
  type UploadPurpose,
  UploadRefused,
  upload,
} from './upload.ts';

export type Held = { name: string; share: number; done: boolean };

/** One file on its way: how far it is, and in words why it did not arrive. */
export function useUpload(
  purpose: UploadPurpose,
  onUploaded: (file: Uploaded) => void,
  maxBytes = maxUploadBytes[purpose],
) {
  const { t } = useTranslation();
  const running = useRef<AbortController>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const tooLarge = t('ui.file.tooLarge', { megabytes: Math.floor(maxBytes / 1_000_000) });

  async function send(file: File | undefined) {
    if (!file) return;
    running.current?.abort();
    setRefusal(null);
    if (file.size > maxBytes) {
      setHeld(null);
      setRefusal(tooLarge);
      return;
    }
    const control = new AbortController();
    running.current = control;
    setHeld({ name: file.name, share: 0, done: false });
    const progress = (share: number) => setHeld({ name: file.name, share, done: false });
    try {
      const uploaded = await upload(file, purpose, progress, control.signal);
      setHeld({ name: file.name, share: 1, done: true });
      onUploaded(uploaded);
    } catch (error) {
      if (control.signal.aborted) return;
      const status = error instanceof UploadRefused ? error.status : 0;
      const words = { 413: tooLarge, 415: t('ui.file.unreadable') };
      setHeld(null);
      setRefusal(words[status as keyof typeof words] ?? t('ui.file.failed'));
    }
  }

  return {
    held,
    refusal,
    send,
    remove: () => {
      running.current?.abort();
      setHeld(null);
    },
  };
}

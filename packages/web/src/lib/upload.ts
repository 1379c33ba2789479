export type UploadPurpose = 'IMAGE' | 'IMPORT';
export type Uploaded = { id: string; name: string; url: string };

/** What the server takes at most. */
export const maxUploadBytes: Record<UploadPurpose, number> = {
  IMAGE: 5_000_000,
  IMPORT: 200_000_000,
};

export class UploadRefused extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;

  constructor(status: number) {
    super(`The upload was answered with ${status}`);
    this.status = status;
  }
}

/** Sends one file to `POST /files`; the id it answers is then given to a mutation. */
export function upload(
  file: File,
  purpose: UploadPurpose,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much has been sent.
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', `/files?purpose=${purpose}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => {
      const { status, response } = request;
      if (status >= 200 && status < 300 && response?.id) resolve(response as Uploaded);
      else reject(new UploadRefused(status));
    };
    request.onerror = () => reject(new UploadRefused(0));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

export class UploadRefused extends Error {
  constructor(readonly status: number) {
    super(`The upload was answered with ${status}`);
  }
}

/** Sends one file to `POST /files`; the id it answers is then given to a mutation. */
export function upload(
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much has been sent.
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', '/files');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => {
      const { status, response } = request;
      if (status >= 200 && status < 300 && response?.id) resolve({ id: response.id });
      else reject(new UploadRefused(status));
    };
    request.onerror = () => reject(new UploadRefused(0));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

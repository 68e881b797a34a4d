// Sends a form, or a file as it is, and says how much of it has gone out, which fetch cannot.

export interface Sending {
  signal?: AbortSignal | undefined;
  /** Called with the share that was sent, 0 to 1; 1 when the server has all of it. */
  onProgress?: ((share: number) => void) | undefined;
  headers?: Readonly<Record<string, string>>;
}

/** Status and parsed body (null when it is no JSON); null when the server was not reached. Rejects as aborted when the signal is. */
export function sendForm(address: string, form: FormData | Blob, { signal, onProgress, headers = {} }: Sending = {}): Promise<{ status: number; body: unknown } | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const done = (value: { status: number; body: unknown } | null) => {
      signal?.removeEventListener("abort", abort);
      resolve(value);
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0));
    request.upload.addEventListener("load", () => onProgress?.(1));
    request.addEventListener("load", () => done({ status: request.status, body: parseJson(request.responseText) }));
    request.addEventListener("error", () => done(null));
    request.addEventListener("abort", () => reject(new DOMException("Stopped.", "AbortError")));
    request.open("POST", address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted) reject(new DOMException("Stopped.", "AbortError"));
    else request.send(form);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

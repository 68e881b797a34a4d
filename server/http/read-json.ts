// A request's JSON body, read no further than a limit.

/** The parsed body; undefined when it is larger than `maxBytes`, cut off, or no JSON. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  if (!request.body) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.byteLength;
      if (size > maxBytes) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(piece.value);
    }
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch {
    // Whoever asked has gone, or wrote no JSON.
    return undefined;
  }
}

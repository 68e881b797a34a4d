// Bytes as they come from a line.

/** In pieces of a few bytes or more; with `breaksAt` the sender stops there. */
export async function* inChunks(bytes: Uint8Array, { size = 64 * 1024, breaksAt = Number.POSITIVE_INFINITY } = {}): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) {
    await Promise.resolve();
    if (at >= breaksAt) throw new Error("The line is gone.");
    yield bytes.subarray(at, at + size);
  }
}

export async function readAll(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

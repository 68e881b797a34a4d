// Bytes on their way in: their beginning can be looked at before it is decided whether the rest is taken.

export class Incoming {
  readonly #source: AsyncIterator<Uint8Array>;
  #seen: Uint8Array[] = [];
  #isCutOff = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** Whether the sender stopped before the end. */
  get isCutOff(): boolean {
    return this.#isCutOff;
  }

  /** The first bytes, fewer where there are no more. Null: the sender stopped. */
  async head(length: number): Promise<Uint8Array | null> {
    let size = this.#seen.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    try {
      while (size < length) {
        const chunk = await this.#next();
        if (!chunk) break;
        this.#seen.push(chunk);
        size += chunk.byteLength;
      }
    } catch {
      return null;
    }
    return new Uint8Array(Buffer.concat(this.#seen, size).subarray(0, length));
  }

  /** All bytes from the first, once. Throws when the sender stops. */
  async* all(): AsyncGenerator<Uint8Array> {
    yield* this.#seen;
    this.#seen = [];
    for (let chunk = await this.#next(); chunk; chunk = await this.#next()) yield chunk;
  }

  async #next(): Promise<Uint8Array | null> {
    try {
      const next = await this.#source.next();
      return next.done ? null : next.value;
    } catch (error) {
      this.#isCutOff = true;
      throw error;
    }
  }
}

// The provider's socket without its queue. What is typed without a line would wait there key by key and come as a
// flood of thousands of messages when the line is back, though the first exchange after it brings all of it in one.
import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";

/** Milliseconds for which the others' words are held back at most: the server hears no answer meanwhile. */
const longestHold = 10_000;

export class QueuelessSocket extends HocuspocusProviderWebsocket {
  #held: MessageEvent[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }

  /** Keeps what comes from the server back while somebody selects with the mouse: words written anew would take the selection along. */
  hold(isHeld: boolean): void {
    clearTimeout(this.#timer);
    if (isHeld) {
      this.#held ??= [];
      this.#timer = setTimeout(() => this.hold(false), longestHold);
      return;
    }
    const held = this.#held ?? [];
    this.#held = null;
    for (const event of held) this.onMessage(event);
  }

  override onMessage(event: MessageEvent): void {
    // Of an earlier connection nothing is held: it goes with it.
    if (this.#held && event.target === this.webSocket) this.#held.push(event);
    else super.onMessage(event);
  }
}

// The provider's socket without its queue. What is typed without a line would wait there key by key and come as a
// flood of thousands of messages when the line is back, though the first exchange after it brings all of it in one.
import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";

export class QueuelessSocket extends HocuspocusProviderWebsocket {
  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }
}

// Work that nobody waits for goes behind the next frame, so that what was just done is seen first.

/** Runs once the next frame is painted; answers how to give it up. A page that is not shown paints none, and runs it when it is. */
export function afterPaint(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  // Style, layout and paint come in the frame's own task, and the message is the task behind it.
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  return () => {
    cancelAnimationFrame(frame);
    port1.onmessage = null;
    port1.close();
  };
}

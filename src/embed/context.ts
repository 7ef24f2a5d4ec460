/** The channel on which live frames of one site hear each other. */
const CHANNEL = 'cluster-map-context';

/**
 * Says that this frame now holds a WebGL context, and gives it back when a newer frame says so: browsers allow 8 to 16
 * on a page. In an origin of its own a frame hears nothing, and keeps its context.
 * @param onYield called once, when a newer frame of the same site has taken one
 * @returns ends it, for a frame that gave its context back by itself
 */
export function claimContext(onYield: () => void): () => void {
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel(CHANNEL);
  } catch {
    return () => {};
  }
  const leave = () => {
    channel?.close();
    channel = null;
  };
  channel.onmessage = () => {
    leave();
    onYield();
  };
  channel.postMessage('taken');
  return leave;
}

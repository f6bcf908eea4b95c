/** Who started us, asked before they may be gone. */
const parent = process.ppid;

/** Runs until the process is told to stop, then closes what is open and ends. @param {() => Promise<unknown>} close */
export function untilStopped(close) {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // npm runs scripts through a shell that dies of a signal without passing it on. Its end is then the sign.
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid === parent || stop(), 250).unref();
  }
}

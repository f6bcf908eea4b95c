/**
 * A queue that does one thing after the other, in the order in which they were asked for. What fails is
 * told to who asked; the next is done all the same.
 */
export function oneAtATime(): <Value>(work: () => Value | Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

import type { DrawnArrow } from './dressArrow.ts';

export interface FlightOptions {
  /** How long the message travels, in milliseconds. */
  readonly durationMs: number;
  /** Nothing moves: the message is shown where it arrives. */
  readonly still: boolean;
}

const easing = 'cubic-bezier(0.45, 0, 0.3, 1)';

/** A line needs its two ends; a loop back to the same actor needs the points between. */
function waypoints(way: SVGGeometryElement): readonly DOMPoint[] {
  const steps = way.tagName === 'line' ? 1 : 24;
  const length = way.getTotalLength();
  return Array.from({ length: steps + 1 }, (_, step) =>
    way.getPointAtLength((length * step) / steps),
  );
}

const at = ({ x, y }: DOMPoint): Keyframe => ({ transform: `translate(${x}px, ${y}px)` });

/** Sends the envelope along an arrow; a note only lights up. Returns what ends the flight. */
export function startFlight(
  { group, way }: DrawnArrow,
  envelope: SVGGElement,
  { durationMs, still }: FlightOptions,
): () => void {
  group.setAttribute('data-flight', '');
  if (way === undefined) return () => group.removeAttribute('data-flight');
  const points = waypoints(way).map(at);
  const timing: KeyframeAnimationOptions = {
    duration: still ? 0 : durationMs,
    easing,
    fill: 'forwards',
  };
  const animations = [envelope.animate(points, timing)];
  const trace = group.querySelector('[data-part="trace"]');
  if (trace !== null) {
    animations.push(trace.animate([{ strokeDashoffset: 1 }, { strokeDashoffset: 0 }], timing));
  }
  envelope.setAttribute('visibility', 'visible');
  return () => {
    for (const animation of animations) animation.cancel();
    envelope.setAttribute('visibility', 'hidden');
    group.removeAttribute('data-flight');
  };
}

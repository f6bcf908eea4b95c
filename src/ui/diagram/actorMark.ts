import type { ActorKind } from '../../flows/flow.ts';
import { sequenceSizes } from './sequenceSizes.ts';
import { svgElement } from './svgElement.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const round = (box: Box, radius: number) =>
  svgElement('rect', { ...box, rx: radius, 'data-part': 'frame' });

const polygon = (points: readonly (readonly [number, number])[]) =>
  svgElement('polygon', {
    points: points.map((point) => point.join(',')).join(' '),
    'data-part': 'frame',
  });

/**
 * The outline of an actor's box tells its kind from afar, without colour: a person is round, an app is
 * a window, an identity provider a badge with a double edge, an AWS service has its corners cut.
 */
export const actorFrame: Readonly<Record<ActorKind, (box: Box) => readonly SVGElement[]>> = {
  person: (box) => [round(box, Math.min(box.height / 2, 34))],
  client: (box) => {
    const bar = box.y + sequenceSizes.windowBar;
    const dot = (place: number) =>
      svgElement('circle', {
        cx: box.x + 8 + place * 7,
        cy: (box.y + bar) / 2,
        r: 1.5,
        'data-part': 'dot',
      });
    const line = { x1: box.x, y1: bar, x2: box.x + box.width, y2: bar, 'data-part': 'edge' };
    return [round(box, 2), svgElement('line', line), dot(0), dot(1), dot(2)];
  },
  idp: (box) => [
    round(box, 2),
    svgElement('rect', {
      x: box.x + 4,
      y: box.y + 4,
      width: box.width - 8,
      height: box.height - 8,
      'data-part': 'edge',
    }),
  ],
  aws: ({ x, y, width, height }) => {
    const cut = 13;
    const [right, bottom] = [x + width, y + height];
    return [
      polygon([
        [x + cut, y],
        [right - cut, y],
        [right, y + cut],
        [right, bottom - cut],
        [right - cut, bottom],
        [x + cut, bottom],
        [x, bottom - cut],
        [x, y + cut],
      ]),
    ];
  },
};

/** A sign of the kind, 14 units high, drawn with a line around its own origin (left, middle). */
export const actorSign: Readonly<Record<ActorKind, string>> = {
  person: 'M4 -3.5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M1.5 6.5c0 -4.2 2.4 -5.6 5.5 -5.6s5.5 1.4 5.5 5.6',
  client: 'M1 -5.5h12v8.5h-12zM4 6h6M7 3v3',
  idp: 'M1 -5h12v10h-12zM3.5 -.8a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0M8.8 -1.6h2.4M8.8 1.4h2.4M3 3.2h4.2',
  aws: 'M3.6 4.8a2.9 2.9 0 0 1 -.3 -5.7a4 4 0 0 1 7.6 -.9a3.3 3.3 0 0 1 -.2 6.6z',
};

/** The room a sign takes before the name of the kind. */
export const signRoom = 20;

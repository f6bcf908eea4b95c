import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FlowCard } from '../../flows/index.ts';
import type { Way } from './ways.ts';
import { type Box, pathAlong, type Point } from './mapGeometry.ts';
import styles from './FederationMap.module.css';

/** A way as the map draws it. */
export interface MapWay extends Way {
  readonly line: NonNullable<Way['line']>;
  /** Its flows that can be played, the one to start with first. */
  readonly playable: readonly FlowCard[];
}

export interface MappedWayProps {
  readonly way: MapWay;
  readonly runs: readonly (readonly Point[])[];
  /** Where its words stand: what the focus surrounds. */
  readonly words: Box;
  /** Beneath the line, such as a lit row of STS. */
  readonly ground?: ReactNode;
  /** Over the line: its stops and words. */
  readonly children: ReactNode;
}

/** One line of the map: a link to its first flow, or, where none can be played yet, a drawing only. */
export function MappedWay({ way, runs, words, ground, children }: MappedWayProps) {
  const [first] = way.playable;
  const path = pathAlong(runs);
  const drawing = (
    <>
      {ground}
      <path className={styles.reach} d={path} />
      <rect className={styles.ring} {...words} />
      <path className={styles.line} d={path} />
      {children}
    </>
  );
  return first ? (
    <Link className={styles.way} data-playable to={`/flows/${first.id}/`}>
      {drawing}
    </Link>
  ) : (
    // What it says stands in the list beneath the map.
    <g className={styles.way} aria-hidden="true">
      {drawing}
    </g>
  );
}

/** What a line invites to, or that it does not yet. */
export function invitation({ playable }: MapWay): string {
  if (playable.length === 0) return 'Not in the lab yet';
  return playable.length === 1 ? 'Play its flow' : `Play the first of ${playable.length} flows`;
}

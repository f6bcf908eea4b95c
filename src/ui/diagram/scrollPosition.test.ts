import { describe, expect, it } from 'vitest';
import { scrollPosition } from './scrollPosition.ts';

describe('scrollPosition', () => {
  it('stays where the target is in view', () => {
    expect(scrollPosition({ position: 40, room: 100 }, { from: 50, to: 140 }, 'to')).toBe(40);
  });

  it('goes to the middle of a target out of view', () => {
    expect(scrollPosition({ position: 0, room: 100 }, { from: 200, to: 240 }, 'to')).toBe(170);
    expect(scrollPosition({ position: 300, room: 100 }, { from: 10, to: 40 }, 'to')).toBe(0);
  });

  it('shows the end that matters of a target longer than the room', () => {
    expect(scrollPosition({ position: 0, room: 100 }, { from: 50, to: 350 }, 'to')).toBe(250);
    expect(scrollPosition({ position: 0, room: 100 }, { from: 50, to: 350 }, 'from')).toBe(50);
  });
});

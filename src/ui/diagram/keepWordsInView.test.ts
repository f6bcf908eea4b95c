import { describe, expect, it } from 'vitest';
import { slideOf } from './keepWordsInView.ts';

const way = { left: 100, right: 500, width: 120 };

describe('slideOf', () => {
  it('leaves a label where it is while its whole way is in view', () => {
    expect(slideOf(way, { left: 0, right: 600 })).toBe(0);
  });

  it('moves it to the middle of the part in view', () => {
    expect(slideOf(way, { left: 0, right: 300 })).toBe(-100);
    expect(slideOf(way, { left: 300, right: 700 })).toBe(100);
  });

  it('never moves it past the end of its way', () => {
    expect(slideOf(way, { left: 0, right: 140 })).toBe(-140);
  });

  it('stays put when nothing of the way is in view, or the label is as long as the way', () => {
    expect(slideOf(way, { left: 600, right: 900 })).toBe(0);
    expect(slideOf({ ...way, width: 400 }, { left: 0, right: 200 })).toBe(0);
  });
});

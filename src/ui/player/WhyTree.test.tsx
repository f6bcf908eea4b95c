import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, check, type Why } from '../../kit/why.ts';
import { WhyTree } from './WhyTree.tsx';

const shownFor = (why: Why): string =>
  renderToStaticMarkup(
    <WhyTree
      why={why}
      verdict="It was refused."
      describe={({ rule }) => ({ title: `rule ${rule}` })}
      onFocusPlace={() => undefined}
    />,
  );

describe('WhyTree', () => {
  const broken = allOf('whole', [
    allOf('sound', [check('sound.part', true)]),
    anyOf('broken', [check('broken.part', false, { saw: 'the wrong one', wanted: ['a', 'b'] })]),
    check('skipped', null),
  ]);

  it('is open down to what failed, and folded where it holds', () => {
    const shown = shownFor(broken);
    expect(shown).toContain('rule broken.part');
    expect(shown).toContain('the wrong one');
    expect(shown).not.toContain('rule sound.part');
  });

  it('says each outcome in a word', () => {
    const words = [...shownFor(broken).matchAll(/>(holds|fails|does not apply)</g)];
    expect(words.map(([, word]) => word)).toEqual([
      'fails',
      'holds',
      'fails',
      'fails',
      'does not apply',
    ]);
  });

  it('folds a failed branch of a decision that holds all the same', () => {
    const shown = shownFor(
      anyOf('whole', [
        allOf('either', [check('either.part', true)]),
        allOf('both', [anyOf('or', [check('yes', true), check('no', false)])]),
      ]),
    );
    expect(shown).toContain('rule both');
    expect(shown).not.toContain('rule no');
  });

  it('tells an empty value from a missing one', () => {
    const shown = shownFor(check('whole', false, { saw: '', wanted: [] }));
    expect(shown).toContain('the empty string');
    expect(shown).toContain('nothing');
  });
});

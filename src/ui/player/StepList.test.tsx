import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StepList, type StepLine } from './StepList.tsx';

const steps: readonly StepLine[] = [
  { id: 'sign-in', title: 'Sign in', phase: 'authenticate', number: 1, state: 'past' },
  { id: 'assume', title: 'Assume the role', phase: 'sts', number: 2, state: 'refused' },
  { id: 'ask', title: 'Ask another', phase: 'access', number: undefined, state: 'future' },
  { id: 'get', title: 'Get the photo', phase: 'access', number: 3, state: 'never' },
];

describe('StepList', () => {
  const html = renderToStaticMarkup(
    <StepList steps={steps} current="assume" onJump={() => undefined} />,
  );

  it('numbers the steps through all phases and says how each stands', () => {
    const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(text.trim()).toBe(
      'Authenticate 1 Sign in done STS call 2 Assume the role refused Access – Ask another not on the way taken 3 Get the photo never reached',
    );
  });

  it('marks one step as current', () => {
    expect([...html.matchAll(/aria-current="step"/g)]).toHaveLength(1);
  });
});

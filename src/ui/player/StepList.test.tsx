import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StepList, type StepLine } from './StepList.tsx';

const steps: readonly StepLine[] = [
  { id: 'sign-in', title: 'Sign in', phase: 'authenticate', state: 'past' },
  { id: 'assume', title: 'Assume the role', phase: 'sts', state: 'refused' },
  { id: 'get', title: 'Get the photo', phase: 'access', state: 'never' },
];

describe('StepList', () => {
  const html = renderToStaticMarkup(
    <StepList steps={steps} current="assume" onJump={() => undefined} />,
  );

  it('numbers the steps through all phases and says how each stands', () => {
    const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(text.trim()).toBe(
      'Authenticate 1 Sign in done STS call 2 Assume the role refused Access 3 Get the photo never reached',
    );
  });

  it('marks one step as current', () => {
    expect([...html.matchAll(/aria-current="step"/g)]).toHaveLength(1);
  });
});

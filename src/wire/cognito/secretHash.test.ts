import { expect, test } from 'vitest';
import { secretHash } from './secretHash.ts';

test('the hash is the one that was computed by other means', () => {
  expect(secretHash('janedoe', '1example23456789', 'abcdef01234567890')).toBe(
    '8VfX3wPmU6pCNrfmaL6nuwxrQWmFeVJFTo0J7mTVcuY=',
  );
});

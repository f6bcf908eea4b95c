import type { Detail, Why } from '../../kit/why.ts';
import type { IamRule } from '../rules.ts';

/**
 * Where checks are written down as they are made. Undefined where only the answer is wanted: the
 * same code runs, and may stop as soon as the answer is certain.
 */
export type Trail = Why[] | undefined;

/** Writes a check down. Its detail is only made where someone listens. */
export function note(
  trail: Trail,
  rule: IamRule,
  holds: boolean | null,
  detail: () => Detail = () => ({}),
): void {
  trail?.push({ rule, holds, ...detail() });
}

import type { AnyFlow, Attack, ExpectedRefusal, Fault, RefusedFault } from './flow.ts';

/** Whether a fault is let in although it should be refused. */
export const isAttack = (fault: Fault): fault is Attack => 'succeeds' in fault;

/** The attack in a world in which its repair has been made: now it is refused. */
export const stoppedAttack = ({
  succeeds: _succeeds,
  stopped,
  ...attack
}: Attack): RefusedFault => ({
  ...attack,
  breaks: (world) => stopped.by(attack.breaks(world)),
  expect: stopped.expect,
});

/** The refusal that a fault leads to; for an attack, once its repair has been made. */
export const refusalExpectedOf = (fault: Fault): ExpectedRefusal =>
  isAttack(fault) ? fault.stopped.expect : fault.expect;

/** Every way in which a flow is to be played: as it should be, with each fault, with each attack stopped. */
export const runsOf = (flow: AnyFlow): readonly (Fault | undefined)[] => [
  undefined,
  ...flow.faults.flatMap((fault) => (isAttack(fault) ? [fault, stoppedAttack(fault)] : [fault])),
];

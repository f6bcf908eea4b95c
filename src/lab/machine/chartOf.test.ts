import { expect, it } from 'vitest';
import { worldNetwork } from '../../cloud/parties.ts';
import { samlApi } from '../../flows/saml/samlApi.flow.ts';
import { startRun } from '../run/run.ts';
import { chartOf } from './chartOf.ts';
import { flowMachine } from './flowMachine.ts';

it('reads the chart of a flow off its machine', async () => {
  const start = await startRun(samlApi);
  const chart = chartOf(samlApi, flowMachine(samlApi, { start, network: worldNetwork }));
  const ids = samlApi.steps.map(({ id }) => id);
  expect(chart.states.map(({ id }) => id)).toEqual(['start', ...ids, 'refused']);
  expect(
    chart.transitions.filter(({ label }) => label === 'forward').map(({ from, to }) => [from, to]),
  ).toEqual(ids.map((id, index) => [['start', ...ids][index], id]));
  expect(chart.transitions.filter(({ to }) => to === 'refused').map(({ from }) => from)).toEqual(
    samlApi.steps.flatMap(({ id, reply }) => (reply === undefined ? [] : [id])),
  );
  expect(chart.finals).toEqual([ids.at(-1), 'refused']);
});

import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';
import { strictTextOf, toBase64 } from '../../kit/bytes.ts';
import { nodesOf } from '../../kit/why.ts';
import { type Trace, traceOf, traceText } from './traceOf.ts';
import { wholeRun } from './wholeRun.ts';

for (const card of flows)
  describe(`the trace of ${card.id}`, async () => {
    const flow = await card.load();
    for (const fault of [undefined, flow.faults[0]])
      it(`holds what was done, told and decided: ${fault?.title ?? 'no fault'}`, async () => {
        const states = await wholeRun(flow, fault, {});
        const run = states.at(-1);
        const trace = JSON.parse(traceText(traceOf(flow, states, fault))) as Trace;
        expect(trace).toMatchObject({ format: 'federation-lab-trace', version: 1 });
        expect(trace.fault?.id).toBe(fault?.id);
        expect(trace.refused).toBe(run?.refused);
        expect(trace.steps).toHaveLength(run?.trace.length ?? -1);
        for (const [index, step] of trace.steps.entries()) {
          const { exchange } = run?.trace[index] ?? {};
          const last = index === trace.steps.length - 1;
          expect(trace.refused && last ? step.refusal?.verdict : step.narration?.what).toBeTruthy();
          expect(step.exchange === undefined).toBe(exchange === undefined);
          if (!exchange) continue;
          const { why, trail, response } = exchange;
          const rules = why && nodesOf(why).map(({ rule }) => rule);
          expect(step.exchange?.why && nodesOf(step.exchange.why).map(({ rule }) => rule)).toEqual(
            rules,
          );
          expect(step.exchange?.decision !== undefined).toBe(why !== undefined || !response);
          expect(step.exchange?.trail).toEqual(JSON.parse(JSON.stringify(trail)));
          expect(step.exchange?.response?.status).toBe(response?.status);
          const body = response?.body ?? new Uint8Array(0);
          const text = strictTextOf(body);
          expect(step.exchange?.response?.body).toEqual(
            body.length === 0
              ? undefined
              : text === undefined
                ? { base64: toBase64(body) }
                : { text },
          );
        }
      });
  });

it('tells of SDK calls without the keys that sign them', async () => {
  const flow = await flows.find(({ id }) => id === 'saml-api')?.load();
  if (!flow) throw new Error('There is no flow saml-api.');
  const states = await wholeRun(flow, undefined, {});
  const calls = states.at(-1)?.trace.flatMap(({ call }) => call ?? []) ?? [];
  expect(calls.some(({ credentials }) => credentials !== undefined)).toBe(true);
  const told = traceOf(flow, states).steps.flatMap(({ call }) => call ?? []);
  expect(told.map(({ command }) => command)).toEqual(calls.map(({ command }) => command));
  for (const call of told) expect(call).not.toHaveProperty('credentials');
});

it('writes the bytes in the input of a call as base64', async () => {
  const flow = await flows[0]?.load();
  if (!flow) throw new Error('There is no flow.');
  const trace = traceOf(flow, await wholeRun(flow, undefined, {}));
  const [step] = trace.steps;
  if (!step) throw new Error('The flow did nothing.');
  const call = {
    client: 'S3Client',
    command: 'PutObjectCommand',
    input: { Body: Uint8Array.of(255) },
    region: 'us-east-1',
  };
  const text = traceText({ ...trace, steps: [{ ...step, call }] });
  expect(JSON.parse(text)).toMatchObject({
    steps: [{ call: { input: { Body: { base64: '/w==' } } } }],
  });
});

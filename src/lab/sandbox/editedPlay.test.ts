import { describe, expect, it } from 'vitest';
import { worldNetwork } from '../../cloud/parties.ts';
import { flowCard } from '../../flows/index.ts';
import { exchangeError } from '../run/exchangeError.ts';
import { performAll, startRun } from '../run/run.ts';
import type { Edit } from './edit.ts';
import { editedPlay, type Play } from './editedPlay.ts';
import { formatEdits } from './editsInAddress.ts';

const playOf = async (id: string, faultId?: string): Promise<Play> => {
  const flow = await flowCard(id)?.load();
  if (!flow) throw new Error(`No flow ${id}.`);
  return { flow, fault: flow.faults.find((each) => each.id === faultId) };
};

const play = async (started: Play, edits: readonly Edit[]) => {
  const edited = await editedPlay(started, formatEdits(edits));
  if (!edited.ok) throw new Error(JSON.stringify(edited.faults));
  const { flow, fault } = edited.value;
  return performAll(flow, worldNetwork, await startRun(flow, fault), fault);
};

const trust = '/accounts/111122223333/roles/SiteDeploy/trustPolicy';

describe('a flow in an edited world', () => {
  it('is refused where the edit takes away what it needs', async () => {
    const run = await play(await playOf('github-actions'), [
      { pointer: `${trust}/Statement/0/Effect`, value: 'Deny' },
    ]);
    expect(run.refused).toBe(true);
    expect(exchangeError(run.trace.at(-1)?.exchange?.response)?.code).toBe('AccessDenied');
  });

  it('mends a fault, because edits are made in the world that it has broken', async () => {
    const broken = await playOf('saml-api', 'duration-too-long');
    expect((await play(broken, [])).refused).toBe(true);
    const longer = {
      pointer: '/accounts/111122223333/roles/DataReader/maxSessionDuration',
      value: 43_200,
    };
    expect((await play(broken, [longer])).refused).toBe(false);
  });

  it('begins at the moment that the clock is set to', async () => {
    const clock = Date.UTC(2031, 0, 1);
    const run = await play(await playOf('mfa-session'), [{ pointer: '/clock', value: clock }]);
    expect(run.refused).toBe(false);
    expect(run.world.clock).toBeGreaterThan(clock);
  });

  it('does not begin with an edit that cannot be read, or that does not fit', async () => {
    const started = await playOf('github-actions');
    expect(await editedPlay(started, 'nonsense')).toMatchObject({ ok: false });
    expect(
      await editedPlay(
        started,
        formatEdits([{ pointer: '/accounts/111122223333/roles/No/x', value: 1 }]),
      ),
    ).toMatchObject({ ok: false, faults: [{ message: 'this world has no such place' }] });
  });
});

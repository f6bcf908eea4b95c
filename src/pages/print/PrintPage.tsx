import { useCallback } from 'react';
import { Link } from 'react-router';
import { isAttack, stoppedAttack } from '../../flows/attack.ts';
import { type FlowCard, flowCard } from '../../flows/index.ts';
import { choicesOf } from '../../flows/pathOf.ts';
import { editedPlay } from '../../lab/sandbox/editedPlay.ts';
import { toldRun } from '../../lab/export/toldRun.ts';
import { wholeRun } from '../../lab/export/wholeRun.ts';
import { formatAddress, type LabAddress, shareableHref } from '../../session/address.ts';
import { currentSite } from '../../session/currentSite.ts';
import { useAddress } from '../../session/useAddress.ts';
import { UnknownPart } from '../../ui/play/UnknownPart.tsx';
import { useLoaded } from '../../ui/play/useLoaded.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { Skeleton } from '../../ui/widgets/Skeleton.tsx';
import { PrintedFlow, type PrintedFlowProps } from './PrintedFlow.tsx';
import styles from './PrintPage.module.css';

/** Plays the flow that the address names to its end, with its fault and its choices. */
async function play(card: FlowCard, address: LabAddress): Promise<PrintedFlowProps> {
  const flow = await card.load();
  const declared = flow.faults.find(({ id }) => id === address.fault);
  const repaired = declared !== undefined && isAttack(declared) && address.repaired === true;
  const fault = repaired ? stoppedAttack(declared) : declared;
  const choices = choicesOf(flow, fault?.choices, address.choices);
  const edited =
    address.edits === undefined ? undefined : await editedPlay({ flow, fault }, address.edits);
  const played = edited?.ok ? edited.value : { flow, fault };
  const states = await wholeRun(played.flow, played.fault, choices);
  return {
    flow,
    fault,
    choices,
    repaired,
    run: states.at(-1),
    steps: toldRun(played.flow, states, fault),
    edited: edited?.ok ? edited.value.pieces.map(({ owner, title }) => `${owner}, ${title}`) : [],
    href: shareableHref(currentSite(), formatAddress({ ...address, page: 'flow' })),
  };
}

/** The whole flow with all its messages, as it goes on paper. */
export function PrintPage() {
  const { address, go } = useAddress();
  const card = flowCard(address?.flow ?? '');
  const asked = JSON.stringify(address);
  const load = useCallback(async () => {
    const address = JSON.parse(asked) as LabAddress;
    return card ? play(card, address) : undefined;
  }, [card, asked]);
  const played = useLoaded(load);
  // The error boundary above knows what to do; a promise that failed would not reach it.
  if (played.state === 'failed') throw played.error;
  if (!address || !card) return null;
  const flow = played.state === 'ready' ? played.value : undefined;
  const { fault: _fault, repaired: _repaired, ...unbroken } = address;
  return (
    // Paper is light, whatever the theme of the screen.
    <main
      className={styles.page}
      data-theme="light"
      data-flow={card.id}
      data-state={flow ? 'done' : 'loading'}
    >
      <nav className={styles.tools} aria-label="Paper">
        <Link to={formatAddress({ ...address, page: 'flow' })}>Back to the player</Link>
        <Button weight="strong" aria-disabled={!flow} onClick={() => flow && window.print()}>
          Print
        </Button>
      </nav>
      {flow && address.fault !== undefined && !flow.fault && (
        <UnknownPart kind="fault" given={address.fault} onDismiss={() => go(unbroken)} />
      )}
      <h1>{card.title}</h1>
      {flow ? (
        <PrintedFlow {...flow} />
      ) : (
        <Skeleton label="The flow is being played" lines={[60, 90, 80, 40]} />
      )}
    </main>
  );
}

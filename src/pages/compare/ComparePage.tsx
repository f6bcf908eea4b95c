import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type FlowCard, flowCard, flows } from '../../flows/index.ts';
import { formatCompareAddress, parseCompareAddress } from '../../session/compareAddress.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { ErrorMessage } from '../../ui/widgets/ErrorMessage.tsx';
import { Picker } from '../../ui/widgets/Picker.tsx';
import { ComparedFlows } from './ComparedFlows.tsx';
import styles from './ComparePage.module.css';

const options = flows.map(({ id, title, use }) => ({ value: id, title, about: use }));

/** Two flows side by side, chosen in the address. Without an address, the first two of the catalogue. */
export function ComparePage() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [first, second] = flows;
  const named = parseCompareAddress(pathname, search);
  const a = named?.a ?? first?.id ?? '';
  const b = named?.b ?? second?.id ?? '';
  const [cardA, cardB] = [flowCard(a), flowCard(b)];
  const choose = (one: string, other: string) =>
    void navigate(formatCompareAddress({ a: one, b: other }), { preventScrollReset: true });
  const onMove = useCallback(
    (at: number) =>
      void navigate(formatCompareAddress({ a, b, at }), {
        replace: true,
        preventScrollReset: true,
      }),
    [a, b, navigate],
  );
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Two ways, side by side</h1>
        <p className={styles.lead}>
          Both go forward together, phase by phase; the one that has nothing to do waits.
        </p>
        <div className={styles.pickers}>
          <Picker
            label="First flow"
            value={a}
            options={options}
            onChange={(flow) => choose(flow, flow === b ? a : b)}
          />
          <Button onClick={() => choose(b, a)}>Swap</Button>
          <Picker
            label="Second flow"
            value={b}
            options={options}
            onChange={(flow) => choose(flow === a ? b : a, flow)}
          />
        </div>
      </header>
      <Compared a={cardA} b={cardB} named={[a, b]} at={named?.at ?? 0} onMove={onMove} />
    </div>
  );
}

interface ComparedProps {
  readonly a: FlowCard | undefined;
  readonly b: FlowCard | undefined;
  readonly named: readonly string[];
  readonly at: number;
  readonly onMove: (at: number) => void;
}

function Compared({ a, b, named, at, onMove }: ComparedProps) {
  const unknown = named.filter((id) => !flowCard(id));
  if (!a || !b)
    return (
      <ErrorMessage
        what={`The lab has no flow called “${unknown.join('” and “')}”.`}
        why="The link may be mistyped, or older than the flow."
        advice="Choose the two flows above."
      />
    );
  if (a === b)
    return (
      <ErrorMessage
        what="Both sides are the same flow."
        why="Nothing differs from itself."
        advice="Choose another flow above."
      />
    );
  return <ComparedFlows key={`${a.id} ${b.id}`} a={a} b={b} at={at} onMove={onMove} />;
}

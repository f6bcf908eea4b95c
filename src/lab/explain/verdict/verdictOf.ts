import type { Exchange } from '../../../cloud/network.ts';
import type { Why } from '../../../kit/why.ts';
import { exchangeError } from '../../run/exchangeError.ts';
import { describeRule } from '../describeRule.ts';
import { decisiveFailure } from './decisiveFailure.ts';
import { type FailingPath, leafOf } from './failingPath.ts';
import { tellAws } from './tellAws.ts';
import { tellPolicy } from './tellPolicy.ts';
import { tellSaml } from './tellSaml.ts';
import { listText, type Told } from './told.ts';

/** The top of a decision that lets the request through. */
export const acceptedSentence = 'Accepted: every check that applies holds.';

export interface Verdict {
  /** One sentence for the top of the decision. */
  readonly sentence: string;
  /** The check that decided. Absent where nothing answered. */
  readonly decisive?: Why;
  /** From the root of the decision to that check, both included. Empty where nothing answered. */
  readonly path: readonly Why[];
}

const tell: Readonly<Record<string, (told: Told) => string>> = {
  ...tellPolicy,
  ...tellSaml,
  ...tellAws,
};

/** Sentences begin with an article or a name; only the former loses its capital. */
const inSentence = (text: string): string =>
  text
    .replace(/^(?:The|A|An|No|This|There|Nothing|Not|Each|Response|Before|It)\b/, (word) =>
      word.toLowerCase(),
    )
    .replace(/\.$/, '');

/** The rule's own words, with what was seen and wanted where the check kept both short enough. */
function plainly({ leaf, saw, wanted }: Told): string {
  const words = inSentence(describeRule(leaf.rule)?.fails ?? `${leaf.rule} does not hold`);
  const compared = [saw && `saw ${saw}`, wanted && `wanted ${wanted}`].filter(Boolean).join(', ');
  return compared === '' || compared.length > 160 ? words : `${words} (${compared})`;
}

function toldOf(path: FailingPath, exchange: Pick<Exchange, 'evidence'>): Told {
  const leaf = leafOf(path);
  const { evidence } = exchange;
  return { leaf, path, saw: listText(leaf.saw), wanted: listText(leaf.wanted, 'or'), evidence };
}

/**
 * Why an exchange was refused, in one sentence with the values that decided. Undefined where it was not.
 * Which of several failures decided is `decisiveFailure`'s to say.
 */
export function verdictOf(
  exchange: Pick<Exchange, 'host' | 'response' | 'why' | 'evidence'>,
): Verdict | undefined {
  const { host, response, why } = exchange;
  if (!response) return { sentence: `Nothing answered: there is no host ${host}.`, path: [] };
  const path = why && decisiveFailure(why, exchangeError(response));
  if (!path) return undefined;
  const decisive = leafOf(path);
  const told = toldOf(path, exchange);
  const sentence = (tell[decisive.rule] ?? plainly)(told);
  return { sentence: `Refused: ${sentence}.`, decisive, path };
}

import { positionAt, type Token, tokenize } from './tokenize.ts';
import type { ClaimRuleFault } from './claimRule.ts';

/** Leaves the reading at the first thing that is wrong. It never leaves `parseClaimRules`. */
export class NotARule extends Error {
  readonly fault: ClaimRuleFault;

  constructor(fault: ClaimRuleFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const describe = (token: Token): string => (token.kind === 'end' ? 'the end' : `"${token.text}"`);

/** A place in a rule's tokens, and what one can ask and demand there. */
export class TokenReader {
  readonly text: string;
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #next = 0;

  constructor(text: string) {
    const { tokens, fault } = tokenize(text);
    if (fault) throw new NotARule(fault);
    this.text = text;
    this.#tokens = tokens;
    this.#end = { kind: 'end', text: '', start: text.length, end: text.length };
  }

  get token(): Token {
    return this.#tokens[this.#next] ?? this.#end;
  }

  take(): Token {
    const token = this.token;
    this.#next += 1;
    return token;
  }

  /** Says what is wrong with a token, the present one unless another is given. */
  refuse(message: string, token = this.token): never {
    throw new NotARule({ position: positionAt(this.text, token.start), message });
  }

  /** Says what should have stood here. */
  refuseFor(wanted: string, token = this.token): never {
    return this.refuse(`expected ${wanted}, found ${describe(token)}`, token);
  }

  isSign(sign: string): boolean {
    return this.token.kind === 'sign' && this.token.text === sign;
  }

  /** Keywords may be in any case, as in AD FS. */
  isWord(word: string): boolean {
    return this.token.kind === 'word' && this.token.text.toLowerCase() === word.toLowerCase();
  }

  takeSign(sign: string): boolean {
    const found = this.isSign(sign);
    if (found) this.take();
    return found;
  }

  takeWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.take();
    return found;
  }

  /** Takes the first of these signs that stands here. */
  takeOneOf<Sign extends string>(signs: readonly Sign[], wanted: string): Sign {
    const sign = signs.find((sign) => this.isSign(sign)) ?? this.refuseFor(wanted);
    this.take();
    return sign;
  }

  expectSign(sign: string): Token {
    return this.isSign(sign) ? this.take() : this.refuseFor(`"${sign}"`);
  }

  expect(kind: Token['kind'], wanted: string): Token {
    return this.token.kind === kind ? this.take() : this.refuseFor(wanted);
  }

  /** `name =` */
  expectArgument(name: string): void {
    if (!this.takeWord(name)) this.refuseFor(`${name} = ...`);
    this.expectSign('=');
  }

  /** One or more, with commas between them. */
  list<Item>(item: () => Item): Item[] {
    const items = [item()];
    while (this.takeSign(',')) items.push(item());
    return items;
  }
}

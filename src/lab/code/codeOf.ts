import type { Performed } from '../run/run.ts';
import { cliOf } from './cliOf.ts';
import { curlOf } from './curlOf.ts';
import { javaScriptOf } from './javaScriptOf.ts';
import { pythonOf } from './pythonOf.ts';

export type CodeLanguage = 'cli' | 'javascript' | 'python' | 'curl';

/** One way to do a step oneself. */
export interface Code {
  readonly language: CodeLanguage;
  readonly text: string;
}

/**
 * The same call as code that can be copied: for an AWS call the CLI, the JavaScript SDK and boto3; for
 * any other request curl. Nothing for a step in which nothing travels.
 */
export function codeOf({ call, exchange }: Performed): readonly Code[] {
  if (call) {
    return [
      { language: 'cli', text: cliOf(call) },
      { language: 'javascript', text: javaScriptOf(call) },
      { language: 'python', text: pythonOf(call) },
    ];
  }
  return exchange ? [{ language: 'curl', text: curlOf(exchange.request) }] : [];
}
